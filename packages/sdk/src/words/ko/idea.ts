import type { QuestionWords } from '../words.ts';

const idea: QuestionWords = {
  topic: {
    label: '무엇에 관한 것인가요?',
    required: '주제를 선택해 주세요.',
    invalid: '답을 하나 선택해 주세요.',
    options:
      '티켓|입장|좌석, 시야|음식, 상점|화장실, 청소|장애인, 교통약자|교통, 퇴장|앱, 웹사이트|직원, 서비스|기타',
  },
  text: {
    label: '편하게 적어 주세요',
    required: '몇 마디라도 적어 주세요.',
    invalid: '2000자 이내로 입력해 주세요.',
  },
  'suggestion.text': { label: '무엇을 더 잘할 수 있을까요?' },
  'praise.text': { label: '어떤 점이 좋았나요?' },
  who: {
    label: '누구에게 감사를 전할까요?',
    hint: '이름, 명찰 번호 또는 생김새.',
    required: '누구였는지 알려 주세요.',
    invalid: '80자 이내로 입력해 주세요.',
  },
  where: {
    label: '어디였나요?',
    required: '어디였는지 알려 주세요.',
    invalid: '찾을 수 없는 위치입니다. 목록에서 선택해 주세요.',
  },
  'praise.where': { label: '어디였나요?' },
  'staff_idea.text': { label: '어떤 아이디어인가요?' },
  process: {
    label: '어떤 업무 방식에 관한 것인가요?',
    required: '업무 방식을 적어 주세요.',
    invalid: '160자 이내로 입력해 주세요.',
  },
  expectedGain: {
    label: '무엇이 더 나아지나요?',
    required: '무엇이 나아지는지 알려 주세요.',
    invalid: '200자 이내로 입력해 주세요.',
  },
};

export default idea;
