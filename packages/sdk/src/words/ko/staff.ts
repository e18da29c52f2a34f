import type { QuestionWords } from '../words.ts';

const staff: QuestionWords = {
  text: {
    label: '편하게 적어 주세요',
    required: '몇 마디라도 적어 주세요.',
    invalid: '2000자 이내로 입력해 주세요.',
  },
  'attitude.text': { label: '무슨 일이 있었나요?' },
  where: {
    label: '어디였나요?',
    required: '어디였는지 알려 주세요.',
    invalid: '찾을 수 없는 위치입니다. 목록에서 선택해 주세요.',
  },
  'attitude.where': { label: '어디에서 있었던 일인가요?' },
  when: {
    label: '언제 있었던 일인가요?',
    hint: '대략적인 시간이면 됩니다.',
    required: '언제였는지 알려 주세요.',
    invalid: '미래가 아닌 날짜와 시간을 선택해 주세요.',
  },
  'slow.text': { label: '무엇을 기다리고 계신가요?' },
  issueRef: {
    label: '문의 번호가 무엇인가요?',
    hint: '여덟 자리입니다. 예: 7K3F-9QXM',
    required: '문의 번호를 입력해 주세요.',
    invalid: '문의 번호를 확인해 주세요. 여덟 자리입니다.',
  },
  'slow.issueRef': { label: '이전 문의 번호' },
  said: {
    label: '어떤 말을 들으셨나요?',
    required: '들은 말을 알려 주세요.',
    invalid: '300자 이내로 입력해 주세요.',
  },
  by: {
    label: '무엇이 가리고 있나요?',
    required: '가리고 있는 것을 선택해 주세요.',
    invalid: '답을 하나 선택해 주세요.',
    options: '사람|현수막, 깃발, 물건|기둥, 난간, 카메라',
  },
  'wrong_info.by': {
    label: '누구에게 들으셨나요?',
    hint: '예: B 게이트 안전요원, 앱, 안내 표지.',
    required: '누구였는지 알려 주세요.',
    invalid: '80자 이내로 입력해 주세요.',
  },
  'wrong_info.text': { label: '그 때문에 어떤 일이 생겼나요?' },
  'form_error.issueRef': { label: '잘못 기록된 문의 번호' },
  field: {
    label: '어떤 항목이 잘못되었나요?',
    required: '항목을 적어 주세요.',
    invalid: '80자 이내로 입력해 주세요.',
  },
  correct: {
    label: '올바른 내용은 무엇인가요?',
    required: '올바른 내용을 입력해 주세요.',
    invalid: '200자 이내로 입력해 주세요.',
  },
  'complaint.text': {
    label: '무엇에 대한 불만인가요?',
    required: '몇 마디라도 적어 주세요.',
    invalid: '4000자 이내로 입력해 주세요.',
  },
  outcomeWanted: {
    label: '어떻게 해결되기를 바라시나요?',
    required: '바라는 해결 방법을 알려 주세요.',
    invalid: '300자 이내로 입력해 주세요.',
  },
  contact: {
    label: '어떻게 연락드릴까요?',
    hint: '이메일과 전화번호 중 편한 것으로 적어 주세요.',
    required: '이메일이나 전화번호를 입력해 주세요.',
    invalid: '이메일이나 전화번호를 확인해 주세요.',
  },
};

export default staff;
