import type { QuestionWords } from '../words.ts';

const digital: QuestionWords = {
  kind: {
    label: '어떤 문제인가요?',
    required: '어떤 문제인지 선택해 주세요.',
    invalid: '답을 하나 선택해 주세요.',
  },
  'wifi.kind': {
    label: '무엇이 안 되나요?',
    options: '와이파이 없음|매우 느림|와이파이 페이지가 안 열림|휴대폰 신호 없음',
  },
  zone: {
    label: '행사장의 어느 구역인가요?',
    required: '구역을 선택해 주세요.',
    invalid: '찾을 수 없는 위치입니다. 목록에서 선택해 주세요.',
  },
  screen: {
    label: '앱의 어느 화면인가요?',
    required: '화면 이름을 입력해 주세요.',
    invalid: '80자 이내로 입력해 주세요.',
  },
  errorText: {
    label: '어떤 메시지가 나왔나요?',
    required: '메시지를 입력해 주세요.',
    invalid: '300자 이내로 입력해 주세요.',
  },
  device: {
    label: '어떤 휴대폰이나 컴퓨터를 쓰시나요?',
    required: '기기 이름을 입력해 주세요.',
    invalid: '120자 이내로 입력해 주세요.',
  },
  issue: {
    label: '무엇이 문제인가요?',
    required: '무엇이 문제인지 알려 주세요.',
    invalid: '300자 이내로 입력해 주세요.',
  },
  'account.issue': {
    label: '계정에 어떤 문제가 있나요?',
    required: '무엇이 문제인지 알려 주세요.',
    invalid: '답을 하나 선택해 주세요.',
    options:
      '비밀번호를 잊음|인증번호가 오지 않음|계정이 잠김|예전 이메일을 쓸 수 없음|티켓이 보이지 않음|기타',
  },
  email: {
    label: '어떤 이메일 주소를 쓰셨나요?',
    required: '이메일 주소를 입력해 주세요.',
    invalid: '주소를 확인해 주세요. 예: name@example.com',
  },
  'kiosk.issue': {
    label: '기기에 어떤 문제가 있나요?',
    required: '무엇이 문제인지 알려 주세요.',
    invalid: '답을 하나 선택해 주세요.',
    options: '꺼지거나 멈춤|인쇄되지 않음|카드를 받지 않음|결제했는데 나오지 않음|화면이 반응하지 않음|기타',
  },
  kioskId: {
    label: '기기 번호',
    hint: '기기 앞면에 있습니다.',
    required: '번호를 입력해 주세요.',
    invalid: '16자 이내로 입력해 주세요.',
  },
  amount: {
    label: '금액이 얼마인가요?',
    required: '금액을 입력해 주세요.',
    invalid: '금액을 숫자로 입력해 주세요. 예: 24.50',
  },
  'topup.amount': { label: '얼마가 부족한가요?' },
  when: {
    label: '언제 있었던 일인가요?',
    hint: '대략적인 시간이면 됩니다.',
    required: '언제였는지 알려 주세요.',
    invalid: '미래가 아닌 날짜와 시간을 선택해 주세요.',
  },
  'topup.when': { label: '언제 충전하거나 결제하셨나요?' },
  deviceId: {
    label: '손목밴드나 카드 번호',
    hint: '뒷면에 있습니다. 은행 카드 번호가 아닙니다.',
    required: '번호를 입력해 주세요.',
    invalid: '32자 이내로 입력해 주세요.',
  },
  request: {
    label: '정보를 어떻게 할까요?',
    required: '하나를 선택해 주세요.',
    invalid: '답을 하나 선택해 주세요.',
    options: '보여 주기|고치기|삭제하기',
  },
  contact: {
    label: '어떻게 연락드릴까요?',
    hint: '이메일과 전화번호 중 편한 것으로 적어 주세요.',
    required: '이메일이나 전화번호를 입력해 주세요.',
    invalid: '이메일이나 전화번호를 확인해 주세요.',
  },
};

export default digital;
