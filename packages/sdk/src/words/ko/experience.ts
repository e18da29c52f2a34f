import type { QuestionWords } from '../words.ts';

const experience: QuestionWords = {
  by: {
    label: '무엇이 가리고 있나요?',
    required: '가리고 있는 것을 선택해 주세요.',
    invalid: '답을 하나 선택해 주세요.',
    options: '사람|현수막, 깃발, 물건|기둥, 난간, 카메라',
  },
  block: {
    label: '어느 블록인가요?',
    hint: '티켓과 계단 표지판에 적혀 있습니다.',
    required: '블록을 입력해 주세요.',
    invalid: '찾을 수 없는 위치입니다. 목록에서 선택해 주세요.',
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
  photo: {
    label: '사진 추가',
    hint: '가능하면 얼굴이 나오지 않게 해 주세요.',
    required: '사진을 추가해 주세요.',
    invalid: '이 파일은 보낼 수 없습니다. 사진을 선택해 주세요.',
  },
  ticketRef: {
    label: '티켓 번호가 무엇인가요?',
    hint: '코드 아래에 있는 번호입니다. 코드 자체는 보내지 마세요.',
    required: '티켓 번호를 입력해 주세요.',
    invalid: '티켓 번호를 확인해 주세요. 영문자와 숫자로 되어 있습니다.',
  },
  'seat_taken.ticketRef': { label: '본인의 티켓 번호가 무엇인가요?' },
  kind: {
    label: '어떤 문제인가요?',
    required: '어떤 문제인지 선택해 주세요.',
    invalid: '답을 하나 선택해 주세요.',
  },
  'sound.kind': {
    label: '소리에 어떤 문제가 있나요?',
    options: '너무 큼|너무 작음|알아듣기 어려움|소리 없음',
  },
  zone: {
    label: '행사장의 어느 구역인가요?',
    required: '구역을 선택해 주세요.',
    invalid: '찾을 수 없는 위치입니다. 목록에서 선택해 주세요.',
  },
  'screen.kind': {
    label: '화면에 어떤 문제가 있나요?',
    options: '꺼져 있음|잘못된 내용이 나옴|보이지 않음|너무 밝거나 깜빡임',
  },
  screenId: {
    label: '어느 화면인가요?',
    hint: '예: 북쪽 스탠드 위 전광판.',
    required: '어느 화면인지 입력해 주세요.',
    invalid: '40자 이내로 입력해 주세요.',
  },
  'smoke_smell.kind': {
    label: '어떤 문제인가요?',
    hint: '불이 나서 생긴 연기나 가스라면 ‘긴급 위험’을 선택하세요.',
    options: '담배 피우는 사람|전자담배 피우는 사람|화장실 냄새|쓰레기 냄새|다른 냄새',
  },
  aisle: {
    label: '통로나 출구가 막혔나요?',
    required: '예 또는 아니요로 답해 주세요.',
    invalid: '답을 하나 선택해 주세요.',
    options: '예|아니요',
  },
  question: {
    label: '무엇이 궁금하신가요?',
    required: '질문을 적어 주세요.',
    invalid: '300자 이내로 입력해 주세요.',
  },
  text: {
    label: '편하게 적어 주세요',
    required: '몇 마디라도 적어 주세요.',
    invalid: '2000자 이내로 입력해 주세요.',
  },
  'programme.text': { label: '어떤 말씀을 전하고 싶으신가요?' },
  wellbeing: {
    label: '몸은 어떠신가요?',
    required: '몸 상태를 알려 주세요.',
    invalid: '답을 하나 선택해 주세요.',
    options: '괜찮습니다|도움이 필요합니다',
  },
  effect: {
    label: '무엇이 불편하신가요?',
    required: '불편한 것을 선택해 주세요.',
    invalid: '답을 하나 선택해 주세요.',
    options: '번쩍이는 조명|레이저|연기, 안개 효과|폭음, 불꽃놀이|큰 소리, 저음|기타',
  },
};

export default experience;
