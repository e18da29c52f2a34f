import type { QuestionWords } from '../words.ts';

const ticketing: QuestionWords = {
  eventId: {
    label: '어떤 행사인가요?',
    required: '행사를 선택해 주세요.',
    invalid: '답을 하나 선택해 주세요.',
  },
  orderRef: {
    label: '주문 번호가 무엇인가요?',
    hint: '확인 이메일에 있습니다.',
    required: '주문 번호를 입력해 주세요.',
    invalid: '주문 번호를 확인해 주세요. 영문자와 숫자로 되어 있습니다.',
  },
  email: {
    label: '어떤 이메일 주소를 쓰셨나요?',
    required: '이메일 주소를 입력해 주세요.',
    invalid: '주소를 확인해 주세요. 예: name@example.com',
  },
  'not_received.email': { label: '주문할 때 쓴 이메일 주소는 무엇인가요?' },
  purchaseChannel: {
    label: '티켓을 어디에서 사셨나요?',
    required: '산 곳을 선택해 주세요.',
    invalid: '답을 하나 선택해 주세요.',
    options: '공식 웹사이트|앱|매표소|대행사, 제휴사|재판매|다른 곳',
  },
  amount: {
    label: '금액이 얼마인가요?',
    required: '금액을 입력해 주세요.',
    invalid: '금액을 숫자로 입력해 주세요. 예: 24.50',
  },
  'payment.amount': { label: '얼마가 결제되었나요?' },
  currency: {
    label: '어떤 통화인가요?',
    required: '통화를 선택해 주세요.',
    invalid: '답을 하나 선택해 주세요.',
    options:
      '유로 (EUR)|미국 달러 (USD)|파운드 (GBP)|위안 (CNY)|홍콩 달러 (HKD)|엔 (JPY)|원 (KRW)|스위스 프랑 (CHF)|헤알 (BRL)|루피 (INR)|디르함 (AED)|기타',
  },
  chargedAt: {
    label: '언제 돈이 빠져나갔나요?',
    hint: '은행 알림에서 볼 수 있습니다.',
    required: '결제된 시간을 입력해 주세요.',
    invalid: '미래가 아닌 날짜와 시간을 선택해 주세요.',
  },
  payMethod: {
    label: '어떻게 결제하셨나요?',
    required: '결제 방법을 선택해 주세요.',
    invalid: '답을 하나 선택해 주세요.',
    options: '카드|휴대폰, 시계|QR 코드 결제|계좌 이체|손목밴드, 행사장 카드|현금|다른 방법',
  },
  last4: {
    label: '카드 번호 끝 네 자리',
    hint: '네 자리만 적으세요. 전체 번호는 절대 보내지 마세요.',
    required: '끝 네 자리를 입력해 주세요.',
    invalid: '숫자 네 자리를 입력해 주세요.',
  },
  wrongField: {
    label: '티켓의 무엇이 잘못되었나요?',
    required: '잘못된 항목을 선택해 주세요.',
    invalid: '답을 하나 선택해 주세요.',
    options: '날짜, 시간|좌석, 블록|이름|티켓 종류|기타',
  },
  correctValue: {
    label: '올바른 내용은 무엇인가요?',
    required: '올바른 내용을 알려 주세요.',
    invalid: '120자 이내로 입력해 주세요.',
  },
  reason: {
    label: '이유가 무엇인가요?',
    required: '이유를 알려 주세요.',
    invalid: '300자 이내로 입력해 주세요.',
  },
  'refund.reason': {
    label: '왜 환불을 원하시나요?',
    required: '이유를 알려 주세요.',
    invalid: '답을 하나 선택해 주세요.',
    options:
      '갈 수 없음|질병, 사고|두 번 구매함|티켓을 잘못 삼|행사가 변경됨|관람을 망친 문제가 있었음|다른 이유',
  },
  ticketCount: {
    label: '티켓이 몇 장인가요?',
    required: '티켓 수를 입력해 주세요.',
    invalid: '1부터 50까지의 숫자를 입력해 주세요.',
  },
  refundMethod: {
    label: '어떻게 환불받으시겠어요?',
    required: '환불 방법을 선택해 주세요.',
    invalid: '답을 하나 선택해 주세요.',
    options: '결제한 방법으로|적립금으로|상품권으로|가장 빠른 방법으로',
  },
  fromSeat: {
    label: '지금 좌석은 어디인가요?',
    hint: '예: N-112블록 8열 14번.',
    required: '좌석을 입력해 주세요.',
    invalid: '60자 이내로 입력해 주세요.',
  },
  toWish: {
    label: '대신 무엇을 원하시나요?',
    required: '원하는 것을 알려 주세요.',
    invalid: '200자 이내로 입력해 주세요.',
  },
  recipientContact: {
    label: '티켓 받을 분의 이메일이나 전화번호',
    hint: '먼저 그분의 동의를 받으세요.',
    required: '그분의 연락처를 입력해 주세요.',
    invalid: '254자 이내로 입력해 주세요.',
  },
  platform: {
    label: '어떤 앱이나 사이트를 쓰시나요?',
    required: '앱이나 사이트 이름을 입력해 주세요.',
    invalid: '80자 이내로 입력해 주세요.',
  },
  ticketRef: {
    label: '티켓 번호가 무엇인가요?',
    hint: '코드 아래에 있는 번호입니다. 코드 자체는 보내지 마세요.',
    required: '티켓 번호를 입력해 주세요.',
    invalid: '티켓 번호를 확인해 주세요. 영문자와 숫자로 되어 있습니다.',
  },
  purchasePlace: {
    label: '어디에서 사셨나요?',
    hint: '웹사이트, 앱 또는 거리 이름.',
    required: '산 곳을 알려 주세요.',
    invalid: '120자 이내로 입력해 주세요.',
  },
  sellerName: {
    label: '누구에게서 사셨나요?',
    required: '판매자 이름을 입력해 주세요.',
    invalid: '80자 이내로 입력해 주세요.',
  },
  photo: {
    label: '사진 추가',
    hint: '가능하면 얼굴이 나오지 않게 해 주세요.',
    required: '사진을 추가해 주세요.',
    invalid: '이 파일은 보낼 수 없습니다. 사진을 선택해 주세요.',
  },
  step: {
    label: '어디에서 멈췄나요?',
    required: '멈춘 단계를 선택해 주세요.',
    invalid: '답을 하나 선택해 주세요.',
    options: '대기열|좌석 선택|로그인|결제|결제 후|다른 단계',
  },
  errorText: {
    label: '어떤 메시지가 나왔나요?',
    required: '메시지를 입력해 주세요.',
    invalid: '300자 이내로 입력해 주세요.',
  },
  screenshot: {
    label: '화면 캡처 추가',
    hint: '카드 번호는 가려 주세요.',
    required: '화면 캡처를 추가해 주세요.',
    invalid: '이 파일은 보낼 수 없습니다. 사진을 선택해 주세요.',
  },
  url: {
    label: '어느 페이지였나요?',
    required: '페이지 주소를 입력해 주세요.',
    invalid: '주소를 확인해 주세요. https://로 시작합니다.',
  },
  device: {
    label: '어떤 휴대폰이나 컴퓨터를 쓰시나요?',
    required: '기기 이름을 입력해 주세요.',
    invalid: '120자 이내로 입력해 주세요.',
  },
  'site_problem.device': { label: '어떤 휴대폰이나 컴퓨터를 쓰시나요?' },
  choice: {
    label: '어느 쪽을 원하시나요?',
    required: '원하는 것을 선택해 주세요.',
    invalid: '답을 하나 선택해 주세요.',
    options: '환불|티켓 유지',
  },
};

export default ticketing;
