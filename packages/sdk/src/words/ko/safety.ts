import type { QuestionWords } from '../words.ts';

const safety: QuestionWords = {
  callNow: {
    label: '위험하면 지금 바로 {emergencyNumber}에 전화하세요.',
    hint: '그다음 여기에 위치를 알려 주세요. 바로 도움을 보냅니다.',
  },
  kind: {
    label: '어떤 문제인가요?',
    required: '어떤 문제인지 선택해 주세요.',
    invalid: '답을 하나 선택해 주세요.',
  },
  'danger.kind': {
    label: '어떤 위험인가요?',
    options: '화재|연기|사람들이 눌리고 있음|무언가 떨어질 수 있음|가스나 화학 물질 냄새|다른 위험',
  },
  here: {
    label: '지금 어디에 계신가요?',
    hint: '가까운 표지판을 보고 블록이나 게이트를 입력해 주세요.',
    required: '찾아갈 수 있도록 지금 위치를 알려 주세요.',
    invalid: '찾을 수 없는 위치입니다. 목록에서 선택해 주세요.',
  },
  peopleAtRisk: {
    label: '위험에 처한 사람이 몇 명인가요?',
    required: '몇 명인지 선택해 주세요.',
    invalid: '답을 하나 선택해 주세요.',
    options: '한두 명|몇 명|열 명 이상|모르겠음',
  },
  weapon: {
    label: '무기가 보이나요?',
    required: '답해 주세요. 잘 모르면 ‘모르겠음’도 괜찮습니다.',
    invalid: '답을 하나 선택해 주세요.',
    options: '예|아니요|모르겠음',
  },
  block: {
    label: '어느 블록인가요?',
    hint: '티켓과 계단 표지판에 적혀 있습니다.',
    required: '블록을 입력해 주세요.',
    invalid: '찾을 수 없는 위치입니다. 목록에서 선택해 주세요.',
  },
  people: {
    label: '몇 명이 관련되어 있나요?',
    required: '몇 명인지 선택해 주세요.',
    invalid: '답을 하나 선택해 주세요.',
    options: '한두 명|몇 명|열 명 이상|모르겠음',
  },
  discreet: {
    label: '눈에 띄지 않게 도와드릴까요?',
    hint: '직원이 이름을 부르거나 가리키지 않습니다.',
    required: '어떻게 도와드릴지 선택해 주세요.',
    invalid: '답을 하나 선택해 주세요.',
    options: '예, 조용히|아니요, 드러나도 됨',
  },
  stillThere: {
    label: '그 사람이 아직 거기 있나요?',
    required: '답해 주세요. 잘 모르면 ‘모르겠음’도 괜찮습니다.',
    invalid: '답을 하나 선택해 주세요.',
    options: '예|아니요|모르겠음',
  },
  what: { label: '무엇인가요?', required: '무엇인지 알려 주세요.', invalid: '300자 이내로 입력해 주세요.' },
  'hate.what': {
    label: '어떤 말이나 행동이 있었나요?',
    hint: '적을 수 있는 만큼만 적으세요.',
    required: '무엇인지 알려 주세요.',
    invalid: '1000자 이내로 입력해 주세요.',
  },
  anonymous: {
    label: '익명을 원하시나요?',
    hint: '익명이어도 문의 번호로 진행 상황을 볼 수 있습니다.',
    required: '예 또는 아니요로 답해 주세요.',
    invalid: '답을 하나 선택해 주세요.',
    options: '예|아니요',
  },
  row: {
    label: '몇 열인가요?',
    required: '열을 입력해 주세요.',
    invalid: '이 블록에 없는 열입니다. 티켓을 확인해 주세요.',
  },
  seat: {
    label: '몇 번 좌석인가요?',
    required: '좌석 번호를 입력해 주세요.',
    invalid: '이 열에 없는 좌석입니다. 티켓을 확인해 주세요.',
  },
  'thrown.what': {
    label: '무엇인가요?',
    required: '무엇인지 알려 주세요.',
    invalid: '답을 하나 선택해 주세요.',
    options: '병, 컵|다른 물건|홍염, 연막|폭죽, 폭음|레이저 포인터|기타',
  },
  doNotTouchShown: {
    label: '만지지 마세요. 침착하게 멀리 물러나세요.',
    hint: '충분히 떨어진 뒤에만 휴대폰을 사용하세요.',
  },
  description: {
    label: '보이는 모습을 설명해 주세요',
    required: '몇 마디로 설명해 주세요.',
    invalid: '600자 이내로 입력해 주세요.',
  },
  'suspicious.description': { label: '무엇을 보셨나요?' },
  item: {
    label: '어떤 물건인가요?',
    required: '물건 이름을 입력해 주세요.',
    invalid: '120자 이내로 입력해 주세요.',
  },
  'theft.item': { label: '무엇을 도난당하셨나요?' },
  when: {
    label: '언제 있었던 일인가요?',
    hint: '대략적인 시간이면 됩니다.',
    required: '언제였는지 알려 주세요.',
    invalid: '미래가 아닌 날짜와 시간을 선택해 주세요.',
  },
  'theft.when': { label: '언제 아셨나요?' },
  'theft.here': { label: '어디에서 일어났나요?' },
  policeWanted: {
    label: '경찰과 이야기하고 싶으신가요?',
    required: '예 또는 아니요로 답해 주세요.',
    invalid: '답을 하나 선택해 주세요.',
    options: '예|아니요',
  },
  level: {
    label: '얼마나 심한가요?',
    required: '얼마나 심한지 선택해 주세요.',
    invalid: '답을 하나 선택해 주세요.',
    options: '붐비지만 움직임|매우 느림|꼼짝 못 하거나 눌림',
  },
  'crowding.level': { hint: '숨쉬기 어렵거나 밀리고 있으면 ‘긴급 위험’을 선택하세요.' },
  concern: {
    label: '무엇이 걱정되시나요?',
    hint: '몇 마디면 충분합니다. 사진은 넣지 마세요.',
    required: '무엇이 걱정되는지 알려 주세요.',
    invalid: '1000자 이내로 입력해 주세요.',
  },
};

export default safety;
