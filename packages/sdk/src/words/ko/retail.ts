import type { QuestionWords } from '../words.ts';

const retail: QuestionWords = {
  item: {
    label: '어떤 물건인가요?',
    required: '물건 이름을 입력해 주세요.',
    invalid: '120자 이내로 입력해 주세요.',
  },
  'exchange.item': { label: '무엇을 사셨나요?' },
  reason: {
    label: '이유가 무엇인가요?',
    required: '이유를 알려 주세요.',
    invalid: '300자 이내로 입력해 주세요.',
  },
  'exchange.reason': {
    label: '왜 반품하려고 하시나요?',
    required: '이유를 알려 주세요.',
    invalid: '답을 하나 선택해 주세요.',
    options: '사이즈가 안 맞음|파손, 불량|다른 상품이 옴|마음이 바뀜|다른 이유',
  },
  receiptNo: {
    label: '영수증 번호가 무엇인가요?',
    hint: '영수증 아래쪽에 있습니다. 없으면 ‘없음’이라고 적어 주세요.',
    required: '영수증 번호를 입력해 주세요.',
    invalid: '40자 이내로 입력해 주세요.',
  },
  'out_of_stock.item': { label: '무엇을 찾고 계신가요?' },
  size: { label: '얼마나 큰가요?', required: '크기를 선택해 주세요.', invalid: '답을 하나 선택해 주세요.' },
  'out_of_stock.size': {
    label: '어떤 사이즈인가요?',
    required: '사이즈를 입력해 주세요.',
    invalid: '30자 이내로 입력해 주세요.',
  },
  shop: {
    label: '어느 상점인가요?',
    required: '상점을 선택해 주세요.',
    invalid: '찾을 수 없는 위치입니다. 목록에서 선택해 주세요.',
  },
  amount: {
    label: '금액이 얼마인가요?',
    required: '금액을 입력해 주세요.',
    invalid: '금액을 숫자로 입력해 주세요. 예: 24.50',
  },
  'overcharged.amount': { label: '얼마를 내셨나요?' },
  orderNo: {
    label: '주문 번호가 무엇인가요?',
    hint: '영수증이나 앱에 있습니다.',
    required: '주문 번호를 입력해 주세요.',
    invalid: '24자 이내로 입력해 주세요.',
  },
  'online_order.orderNo': { label: '상점 주문 번호가 무엇인가요?' },
  issue: {
    label: '무엇이 문제인가요?',
    required: '무엇이 문제인지 알려 주세요.',
    invalid: '300자 이내로 입력해 주세요.',
  },
  'online_order.issue': { label: '주문에 어떤 문제가 있나요?' },
};

export default retail;
