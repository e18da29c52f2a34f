import type { QuestionWords } from '../words.ts';

const lost: QuestionWords = {
  name: {
    label: '그분의 이름은 무엇인가요?',
    hint: '안전팀만 볼 수 있습니다.',
    required: '이름을 입력해 주세요.',
    invalid: '80자 이내로 입력해 주세요.',
  },
  'child_lost.name': { label: '아이의 이름은 무엇인가요?' },
  age: {
    label: '그분의 나이는 몇 살인가요?',
    required: '나이를 입력해 주세요.',
    invalid: '0부터 120까지의 숫자를 입력해 주세요.',
  },
  'child_lost.age': {
    label: '아이는 몇 살인가요?',
    required: '나이를 입력해 주세요.',
    invalid: '0부터 17까지의 숫자를 입력해 주세요.',
  },
  clothing: {
    label: '어떤 옷을 입고 있나요?',
    hint: '색부터 적어 주세요: 빨간 셔츠, 파란 청바지, 흰 모자.',
    required: '옷차림을 적어 주세요.',
    invalid: '200자 이내로 입력해 주세요.',
  },
  'child_lost.clothing': { label: '아이는 어떤 옷을 입고 있나요?' },
  lastSeen: {
    label: '마지막으로 언제, 어디서 보셨나요?',
    required: '장소와 시간을 알려 주세요.',
    invalid: '200자 이내로 입력해 주세요.',
  },
  'child_lost.lastSeen': { label: '아이를 마지막으로 언제, 어디서 보셨나요?' },
  phone: {
    label: '어떤 번호로 전화드릴까요?',
    required: '전화번호를 입력해 주세요.',
    invalid: '번호를 확인해 주세요. 해외 번호라면 국가 번호도 적어 주세요.',
  },
  description: {
    label: '보이는 모습을 설명해 주세요',
    required: '몇 마디로 설명해 주세요.',
    invalid: '600자 이내로 입력해 주세요.',
  },
  'person_lost.description': {
    label: '어떻게 생긴 분인가요?',
    hint: '나이, 옷, 머리, 도울 때 알아야 할 것.',
  },
  stayWith: {
    label: '저희 팀이 갈 때까지 곁에 있어 주세요.',
    hint: '그 자리에 그대로 계세요. 이름이나 사진을 퍼뜨리지 마세요.',
  },
  here: {
    label: '지금 어디에 계신가요?',
    hint: '가까운 표지판을 보고 블록이나 게이트를 입력해 주세요.',
    required: '찾아갈 수 있도록 지금 위치를 알려 주세요.',
    invalid: '찾을 수 없는 위치입니다. 목록에서 선택해 주세요.',
  },
  'person_found.description': {
    label: '누구를 발견하셨나요?',
    hint: '대략적인 나이와 옷차림. 이름은 필요 없습니다.',
  },
  item: {
    label: '어떤 물건인가요?',
    required: '물건 이름을 입력해 주세요.',
    invalid: '120자 이내로 입력해 주세요.',
  },
  'item_lost.item': { label: '무엇을 잃어버리셨나요?' },
  colour: { label: '무슨 색인가요?', required: '색을 입력해 주세요.', invalid: '60자 이내로 입력해 주세요.' },
  where: {
    label: '어디였나요?',
    required: '어디였는지 알려 주세요.',
    invalid: '찾을 수 없는 위치입니다. 목록에서 선택해 주세요.',
  },
  'item_lost.where': { label: '마지막으로 어디에서 가지고 계셨나요?' },
  when: {
    label: '언제 있었던 일인가요?',
    hint: '대략적인 시간이면 됩니다.',
    required: '언제였는지 알려 주세요.',
    invalid: '미래가 아닌 날짜와 시간을 선택해 주세요.',
  },
  'item_lost.when': { label: '마지막으로 언제 가지고 계셨나요?' },
  contact: {
    label: '어떻게 연락드릴까요?',
    hint: '이메일과 전화번호 중 편한 것으로 적어 주세요.',
    required: '이메일이나 전화번호를 입력해 주세요.',
    invalid: '이메일이나 전화번호를 확인해 주세요.',
  },
  'item_found.item': { label: '무엇을 주우셨나요?' },
  'item_found.where': { label: '어디에서 주우셨나요?' },
  handedTo: {
    label: '물건은 지금 어디에 있나요?',
    required: '어디에 있는지 선택해 주세요.',
    invalid: '답을 하나 선택해 주세요.',
    options: '내가 가지고 있음|직원에게 맡김|분실물 센터에 있음|그 자리에 둠',
  },
};

export default lost;
