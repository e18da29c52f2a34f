import type { QuestionWords } from '../words.ts';

const info: QuestionWords = {
  what: { label: '무엇인가요?', required: '무엇인지 알려 주세요.', invalid: '300자 이내로 입력해 주세요.' },
  'where.what': { label: '무엇을 찾고 계신가요?' },
  here: {
    label: '지금 어디에 계신가요?',
    hint: '가까운 표지판을 보고 블록이나 게이트를 입력해 주세요.',
    required: '찾아갈 수 있도록 지금 위치를 알려 주세요.',
    invalid: '찾을 수 없는 위치입니다. 목록에서 선택해 주세요.',
  },
  'when.what': { label: '어떤 시간이 궁금하신가요?', hint: '예: 입장, 시작, 휴식, 종료, 막차.' },
  'rules.what': { label: '무엇을 가져오거나 하려고 하시나요?' },
  issueRef: {
    label: '문의 번호가 무엇인가요?',
    hint: '여덟 자리입니다. 예: 7K3F-9QXM',
    required: '문의 번호를 입력해 주세요.',
    invalid: '문의 번호를 확인해 주세요. 여덟 자리입니다.',
  },
  text: {
    label: '편하게 적어 주세요',
    required: '몇 마디라도 적어 주세요.',
    invalid: '2000자 이내로 입력해 주세요.',
  },
  'other.text': { label: '질문이 무엇인가요?' },
};

export default info;
