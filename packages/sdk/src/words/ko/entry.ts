import type { QuestionWords } from '../words.ts';

const entry: QuestionWords = {
  gate: {
    label: '어느 게이트인가요?',
    hint: '티켓과 게이트 위에 적혀 있습니다.',
    required: '게이트를 선택해 주세요.',
    invalid: '찾을 수 없는 위치입니다. 목록에서 선택해 주세요.',
  },
  errorShown: {
    label: '스캐너에 무엇이 표시되었나요?',
    required: '표시된 내용을 선택해 주세요.',
    invalid: '답을 하나 선택해 주세요.',
    options: '이미 사용됨|유효하지 않음|다른 게이트|입장 시간 전|표시 없음, 코드 인식 안 됨|기타',
  },
  partySize: {
    label: '본인을 포함해 몇 명인가요?',
    required: '인원수를 입력해 주세요.',
    invalid: '1부터 50까지의 숫자를 입력해 주세요.',
  },
  ticketRef: {
    label: '티켓 번호가 무엇인가요?',
    hint: '코드 아래에 있는 번호입니다. 코드 자체는 보내지 마세요.',
    required: '티켓 번호를 입력해 주세요.',
    invalid: '티켓 번호를 확인해 주세요. 영문자와 숫자로 되어 있습니다.',
  },
  laneNo: {
    label: '몇 번 통로인가요?',
    hint: '번호는 개찰기에 있습니다.',
    required: '통로 번호를 입력해 주세요.',
    invalid: '8자 이내로 입력해 주세요.',
  },
  blocked: {
    label: '들어가는 길이 막혔나요?',
    required: '예 또는 아니요로 답해 주세요.',
    invalid: '답을 하나 선택해 주세요.',
    options: '예|아니요',
  },
  waitMin: {
    label: '몇 분쯤 기다리셨나요?',
    required: '몇 분인지 입력해 주세요.',
    invalid: '0부터 600까지의 숫자를 입력해 주세요.',
  },
  crowding: {
    label: '주변이 얼마나 붐비나요?',
    hint: '숨쉬기 어렵거나 밀리고 있으면 ‘긴급 위험’을 선택하세요.',
    required: '얼마나 붐비는지 선택해 주세요.',
    invalid: '답을 하나 선택해 주세요.',
    options: '움직일 공간 있음|빽빽하고 느림|눌려서 못 움직임',
  },
  here: {
    label: '지금 어디에 계신가요?',
    hint: '가까운 표지판을 보고 블록이나 게이트를 입력해 주세요.',
    required: '찾아갈 수 있도록 지금 위치를 알려 주세요.',
    invalid: '찾을 수 없는 위치입니다. 목록에서 선택해 주세요.',
  },
  'wrong_gate.gate': { label: '티켓에 적힌 게이트는 어디인가요?' },
  ticketBlock: {
    label: '티켓에 적힌 블록은 어디인가요?',
    required: '블록을 입력해 주세요.',
    invalid: '12자 이내로 입력해 주세요.',
  },
  docType: {
    label: '어떤 신분증을 가지고 계신가요?',
    hint: '종류만 선택하세요. 번호나 사진은 절대 보내지 마세요.',
    required: '신분증을 선택해 주세요.',
    invalid: '답을 하나 선택해 주세요.',
    options: '신분증 카드|여권|외국인등록증|운전면허증|휴대폰에 있는 사본만|없음',
  },
  issue: {
    label: '무엇이 문제인가요?',
    required: '무엇이 문제인지 알려 주세요.',
    invalid: '300자 이내로 입력해 주세요.',
  },
  'id_check.issue': { label: '본인 확인에서 무엇이 잘못되었나요?' },
  item: {
    label: '어떤 물건인가요?',
    required: '물건 이름을 입력해 주세요.',
    invalid: '120자 이내로 입력해 주세요.',
  },
  'bag_search.item': { label: '어떤 물건에 관한 것인가요?' },
  'bag_search.issue': { label: '가방 검사에서 무슨 일이 있었나요?' },
  reasonGiven: {
    label: '어떤 이유라고 들으셨나요?',
    hint: '듣지 못했다면 ‘없음’이라고 적어 주세요.',
    required: '들은 이유를 알려 주세요.',
    invalid: '300자 이내로 입력해 주세요.',
  },
  reason: {
    label: '이유가 무엇인가요?',
    required: '이유를 알려 주세요.',
    invalid: '300자 이내로 입력해 주세요.',
  },
  'reentry.reason': { label: '왜 다시 들어와야 하나요?' },
  need: {
    label: '무엇이 필요하신가요?',
    required: '필요한 것을 선택해 주세요.',
    invalid: '답을 하나 선택해 주세요.',
  },
  'cold_queue.need': {
    label: '줄에서 누가 도움이 필요한가요?',
    required: '도움이 필요한 사람을 선택해 주세요.',
    invalid: '하나 이상 선택해 주세요.',
    options: '어르신|어린아이|임신부|몸이 아픈 사람|장애인|다른 사람',
  },
  count: {
    label: '몇 명이 도움이 필요한가요?',
    required: '인원수를 입력해 주세요.',
    invalid: '1부터 500까지의 숫자를 입력해 주세요.',
  },
};

export default entry;
