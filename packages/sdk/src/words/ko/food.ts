import type { QuestionWords } from '../words.ts';

const food: QuestionWords = {
  stand: {
    label: '어느 매점인가요?',
    hint: '번호는 계산대와 영수증에 있습니다.',
    required: '매점을 선택해 주세요.',
    invalid: '찾을 수 없는 위치입니다. 목록에서 선택해 주세요.',
  },
  waitMin: {
    label: '몇 분쯤 기다리셨나요?',
    required: '몇 분인지 입력해 주세요.',
    invalid: '0부터 600까지의 숫자를 입력해 주세요.',
  },
  orderNo: {
    label: '주문 번호가 무엇인가요?',
    hint: '영수증이나 앱에 있습니다.',
    required: '주문 번호를 입력해 주세요.',
    invalid: '24자 이내로 입력해 주세요.',
  },
  items: {
    label: '무엇이 틀리거나 빠졌나요?',
    required: '품목을 적어 주세요.',
    invalid: '300자 이내로 입력해 주세요.',
  },
  paid: {
    label: '이미 결제하셨나요?',
    required: '예 또는 아니요로 답해 주세요.',
    invalid: '답을 하나 선택해 주세요.',
    options: '예|아니요',
  },
  item: {
    label: '어떤 물건인가요?',
    required: '물건 이름을 입력해 주세요.',
    invalid: '120자 이내로 입력해 주세요.',
  },
  'quality.item': { label: '어떤 음식이나 음료인가요?' },
  photo: {
    label: '사진 추가',
    hint: '가능하면 얼굴이 나오지 않게 해 주세요.',
    required: '사진을 추가해 주세요.',
    invalid: '이 파일은 보낼 수 없습니다. 사진을 선택해 주세요.',
  },
  needMedic: {
    label: '지금 의료진이 필요하신가요?',
    required: '예 또는 아니요로 답해 주세요.',
    invalid: '답을 하나 선택해 주세요.',
    options: '예|아니요',
  },
  location: {
    label: '정확히 어디인가요?',
    hint: '예: 112블록과 113블록 사이 계단.',
    required: '위치를 설명해 주세요.',
    invalid: '160자 이내로 입력해 주세요.',
  },
  'illness.location': { label: '지금 어디에 계신가요?', hint: '블록, 열, 좌석 또는 주변에 보이는 것.' },
  symptoms: {
    label: '어떤 증상이 있나요?',
    required: '하나 이상 선택해 주세요.',
    invalid: '하나 이상 선택해 주세요.',
  },
  'illness.symptoms': {
    options:
      '숨쉬기 어려움|얼굴이나 목이 부음|발진, 가려움|메스꺼움, 구토|배가 아픔|어지럽거나 쓰러질 것 같음|기타',
  },
  'illness.item': { label: '무엇을 먹거나 마셨나요?' },
  'illness.stand': { label: '어디에서 샀나요?' },
  allergen: {
    label: '어떤 알레르기나 식단인가요?',
    hint: '예: 견과류, 우유, 글루텐, 할랄, 비건.',
    required: '알레르기나 식단을 알려 주세요.',
    invalid: '120자 이내로 입력해 주세요.',
  },
  'allergen.item': { label: '어떤 음식이나 음료인가요?' },
  'sold_out.item': { label: '무엇을 원하셨나요?' },
  charged: {
    label: '돈이 빠져나갔나요?',
    required: '예 또는 아니요로 답해 주세요.',
    invalid: '답을 하나 선택해 주세요.',
    options: '예|아니요',
  },
  amount: {
    label: '금액이 얼마인가요?',
    required: '금액을 입력해 주세요.',
    invalid: '금액을 숫자로 입력해 주세요. 예: 24.50',
  },
  'price_pay.amount': { label: '어떤 금액에 관한 것인가요?' },
  payMethod: {
    label: '어떻게 결제하셨나요?',
    required: '결제 방법을 선택해 주세요.',
    invalid: '답을 하나 선택해 주세요.',
    options: '카드|휴대폰, 시계|QR 코드 결제|계좌 이체|손목밴드, 행사장 카드|현금|다른 방법',
  },
};

export default food;
