import type { QuestionWords } from '../words.ts';

const exit: QuestionWords = {
  level: {
    label: '얼마나 심한가요?',
    required: '얼마나 심한지 선택해 주세요.',
    invalid: '답을 하나 선택해 주세요.',
    options: '붐비지만 움직임|매우 느림|꼼짝 못 하거나 눌림',
  },
  exit: {
    label: '어느 출구인가요?',
    required: '출구를 선택해 주세요.',
    invalid: '찾을 수 없는 위치입니다. 목록에서 선택해 주세요.',
  },
  target: {
    label: '어디로 가려고 하시나요?',
    required: '가려는 곳을 알려 주세요.',
    invalid: '찾을 수 없는 위치입니다. 목록에서 선택해 주세요.',
  },
  'lost_way.target': { hint: '예: 역, 주차장, 택시 승강장.' },
  here: {
    label: '지금 어디에 계신가요?',
    hint: '가까운 표지판을 보고 블록이나 게이트를 입력해 주세요.',
    required: '찾아갈 수 있도록 지금 위치를 알려 주세요.',
    invalid: '찾을 수 없는 위치입니다. 목록에서 선택해 주세요.',
  },
  block: {
    label: '어느 블록인가요?',
    hint: '티켓과 계단 표지판에 적혀 있습니다.',
    required: '블록을 입력해 주세요.',
    invalid: '찾을 수 없는 위치입니다. 목록에서 선택해 주세요.',
  },
  minutes: {
    label: '몇 분째인가요?',
    required: '몇 분인지 입력해 주세요.',
    invalid: '0부터 600까지의 숫자를 입력해 주세요.',
  },
  'hold_back.minutes': { label: '몇 분째 나가지 못하고 계신가요?' },
  need: {
    label: '무엇이 필요하신가요?',
    required: '필요한 것을 선택해 주세요.',
    invalid: '답을 하나 선택해 주세요.',
  },
  'early_leave.need': {
    label: '무엇이 필요하신가요?',
    options: '한적한 출구 안내|마중 나와 주기|차나 택시까지 도움|잠잠해질 때까지 안에서 대기|기타',
  },
};

export default exit;
