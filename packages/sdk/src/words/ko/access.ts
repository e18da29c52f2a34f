import type { QuestionWords } from '../words.ts';

const access: QuestionWords = {
  issue: {
    label: '무엇이 문제인가요?',
    required: '무엇이 문제인지 알려 주세요.',
    invalid: '300자 이내로 입력해 주세요.',
  },
  'wheelchair_space.issue': {
    label: '휠체어석에 어떤 문제가 있나요?',
    required: '무엇이 문제인지 알려 주세요.',
    invalid: '답을 하나 선택해 주세요.',
    options: '빈자리 없음|동반자 좌석이 떨어져 있음|보이지 않음|자리에 물건이 있음|자리를 예약하고 싶음|기타',
  },
  block: {
    label: '어느 블록인가요?',
    hint: '티켓과 계단 표지판에 적혀 있습니다.',
    required: '블록을 입력해 주세요.',
    invalid: '찾을 수 없는 위치입니다. 목록에서 선택해 주세요.',
  },
  photo: {
    label: '사진 추가',
    hint: '가능하면 얼굴이 나오지 않게 해 주세요.',
    required: '사진을 추가해 주세요.',
    invalid: '이 파일은 보낼 수 없습니다. 사진을 선택해 주세요.',
  },
  here: {
    label: '지금 어디에 계신가요?',
    hint: '가까운 표지판을 보고 블록이나 게이트를 입력해 주세요.',
    required: '찾아갈 수 있도록 지금 위치를 알려 주세요.',
    invalid: '찾을 수 없는 위치입니다. 목록에서 선택해 주세요.',
  },
  target: {
    label: '어디로 가려고 하시나요?',
    required: '가려는 곳을 알려 주세요.',
    invalid: '찾을 수 없는 위치입니다. 목록에서 선택해 주세요.',
  },
  zone: {
    label: '행사장의 어느 구역인가요?',
    required: '구역을 선택해 주세요.',
    invalid: '찾을 수 없는 위치입니다. 목록에서 선택해 주세요.',
  },
  'step_free.zone': { label: '어디가 막혀 있나요?' },
  need: {
    label: '무엇이 필요하신가요?',
    required: '필요한 것을 선택해 주세요.',
    invalid: '답을 하나 선택해 주세요.',
  },
  'assist.need': {
    label: '어떤 도움이 필요하신가요?',
    options: '휠체어 밀어 주기|길 안내|짐 들어 주기|기타',
  },
  'toilet.issue': {
    label: '그곳에 어떤 문제가 있나요?',
    required: '무엇이 문제인지 알려 주세요.',
    invalid: '답을 하나 선택해 주세요.',
    options: '잠겼거나 열쇠 없음|창고로 사용 중|고장 남|더러움|찾을 수 없음|기타',
  },
  'hearing.need': {
    label: '어떤 도움이 필요하신가요?',
    options: '히어링 루프(청각 보조)|자막|수어|헤드셋 대여|기타',
  },
  'sight.need': {
    label: '어떤 도움이 필요하신가요?',
    options: '음성 해설|안내견 자리|큰 글자, 점자|길 안내|기타',
  },
  now: {
    label: '지금 바로 도움이 필요하신가요?',
    required: '예 또는 아니요로 답해 주세요.',
    invalid: '답을 하나 선택해 주세요.',
    options: '예|아니요',
  },
  'sensory.now': { label: '지금 조용한 곳이 필요하신가요?' },
  'parking.issue': {
    label: '무엇이 문제인가요?',
    required: '무엇이 문제인지 알려 주세요.',
    invalid: '답을 하나 선택해 주세요.',
    options: '빈자리 없음|내 자리에 다른 차가 있음|내리거나 태울 곳|자리를 예약하고 싶음|기타',
  },
  place: {
    label: '어느 장소인가요?',
    required: '장소를 입력해 주세요.',
    invalid: '찾을 수 없는 위치입니다. 목록에서 선택해 주세요.',
  },
  'parking.place': { label: '어느 주차장이나 승하차장인가요?' },
};

export default access;
