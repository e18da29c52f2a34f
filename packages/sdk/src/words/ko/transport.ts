import type { QuestionWords } from '../words.ts';

const transport: QuestionWords = {
  issue: {
    label: '무엇이 문제인가요?',
    required: '무엇이 문제인지 알려 주세요.',
    invalid: '300자 이내로 입력해 주세요.',
  },
  'parking_full.issue': {
    label: '무엇이 문제인가요?',
    required: '무엇이 문제인지 알려 주세요.',
    invalid: '답을 하나 선택해 주세요.',
    options: '꽉 참|다른 차에 막힘|출입 줄이 김|차단기, 결제|기타',
  },
  carPark: {
    label: '어느 주차장인가요?',
    required: '주차장을 선택해 주세요.',
    invalid: '찾을 수 없는 위치입니다. 목록에서 선택해 주세요.',
  },
  stop: {
    label: '어느 정류장인가요?',
    required: '정류장을 선택해 주세요.',
    invalid: '찾을 수 없는 위치입니다. 목록에서 선택해 주세요.',
  },
  line: {
    label: '어느 노선인가요?',
    required: '노선을 입력해 주세요.',
    invalid: '40자 이내로 입력해 주세요.',
  },
  waitMin: {
    label: '몇 분쯤 기다리셨나요?',
    required: '몇 분인지 입력해 주세요.',
    invalid: '0부터 600까지의 숫자를 입력해 주세요.',
  },
  place: {
    label: '어느 장소인가요?',
    required: '장소를 입력해 주세요.',
    invalid: '찾을 수 없는 위치입니다. 목록에서 선택해 주세요.',
  },
  'taxi.place': { label: '어디에서 기다리고 계신가요?' },
  question: {
    label: '무엇이 궁금하신가요?',
    required: '질문을 적어 주세요.',
    invalid: '300자 이내로 입력해 주세요.',
  },
  what: { label: '무엇인가요?', required: '무엇인지 알려 주세요.', invalid: '300자 이내로 입력해 주세요.' },
  'car_problem.what': {
    label: '차에 어떤 문제가 있나요?',
    required: '무엇인지 알려 주세요.',
    invalid: '답을 하나 선택해 주세요.',
    options: '손상|시동이 안 걸림|타이어 펑크|열쇠 분실, 차 안에 있음|차를 찾을 수 없음|기타',
  },
  plate: {
    label: '차량 번호',
    hint: '차를 찾는 데 도움이 됩니다.',
    required: '차량 번호를 입력해 주세요.',
    invalid: '14자 이내로 입력해 주세요.',
  },
  'route.place': { label: '어느 도로나 장소인가요?' },
};

export default transport;
