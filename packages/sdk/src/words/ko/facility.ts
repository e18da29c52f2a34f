import type { QuestionWords } from '../words.ts';

const facility: QuestionWords = {
  damage: {
    label: '좌석에 어떤 문제가 있나요?',
    required: '문제를 선택해 주세요.',
    invalid: '답을 하나 선택해 주세요.',
    options: '부서짐|더러움|젖음',
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
  kind: {
    label: '어떤 문제인가요?',
    required: '어떤 문제인지 선택해 주세요.',
    invalid: '답을 하나 선택해 주세요.',
  },
  'toilet.kind': {
    label: '그곳에 어떤 문제가 있나요?',
    options: '막힘|더러움|휴지나 비누 없음|줄이 김|문, 수도꼭지, 조명 고장',
  },
  zone: {
    label: '행사장의 어느 구역인가요?',
    required: '구역을 선택해 주세요.',
    invalid: '찾을 수 없는 위치입니다. 목록에서 선택해 주세요.',
  },
  nearBlock: {
    label: '어느 블록 근처인가요?',
    required: '가장 가까운 블록을 입력해 주세요.',
    invalid: '12자 이내로 입력해 주세요.',
  },
  'water.kind': {
    label: '물에 어떤 문제가 있나요?',
    options: '물을 찾을 수 없음|수도꼭지 고장|색이나 맛이 이상함',
  },
  location: {
    label: '정확히 어디인가요?',
    hint: '예: 112블록과 113블록 사이 계단.',
    required: '위치를 설명해 주세요.',
    invalid: '160자 이내로 입력해 주세요.',
  },
  'litter.location': { label: '쓰레기가 어디에 있나요?' },
  'spill.location': { label: '바닥이 어디에서 미끄러운가요?' },
  size: { label: '얼마나 큰가요?', required: '크기를 선택해 주세요.', invalid: '답을 하나 선택해 주세요.' },
  'spill.size': { label: '젖은 곳이 얼마나 넓은가요?', options: '의자보다 작음|테이블만 함|더 넓음' },
  peopleInside: {
    label: '안에 갇힌 사람이 있나요?',
    required: '예 또는 아니요로 답해 주세요.',
    invalid: '답을 하나 선택해 주세요.',
    options: '예|아니요',
  },
  unitNo: {
    label: '엘리베이터·에스컬레이터 번호',
    hint: '문 옆 표지에 있습니다.',
    required: '번호를 입력해 주세요.',
    invalid: '12자 이내로 입력해 주세요.',
  },
  'light_power.kind': {
    label: '무엇이 고장 났나요?',
    hint: '불꽃이나 연기가 나면 물러나고, 다른 사람도 다가오지 않게 하세요.',
    options: '불이 안 켜짐|불이 깜빡임|전기 나감|불꽃이나 타는 냄새|기타',
  },
  dark: {
    label: '안전하게 걷기에 너무 어두운가요?',
    required: '예 또는 아니요로 답해 주세요.',
    invalid: '답을 하나 선택해 주세요.',
    options: '예|아니요',
  },
  feel: {
    label: '어떻게 느끼시나요?',
    required: '어떻게 느끼는지 선택해 주세요.',
    invalid: '답을 하나 선택해 주세요.',
    options: '너무 더움|너무 추움|그늘 없음|비 피할 곳 없음|바람이 들어옴',
  },
  someoneAtRisk: {
    label: '지금 누군가 다칠 수 있나요?',
    required: '예 또는 아니요로 답해 주세요.',
    invalid: '답을 하나 선택해 주세요.',
    options: '예|아니요',
  },
  'structure.location': { label: '어디가 파손되었나요?', hint: '먼저 그곳에서 물러나세요.' },
  'sign.location': { label: '표지가 있는 곳이나 있어야 할 곳은 어디인가요?' },
  text: {
    label: '편하게 적어 주세요',
    required: '몇 마디라도 적어 주세요.',
    invalid: '2000자 이내로 입력해 주세요.',
  },
  'sign.text': {
    label: '무엇이 헷갈리거나 빠져 있나요?',
    required: '몇 마디라도 적어 주세요.',
    invalid: '300자 이내로 입력해 주세요.',
  },
};

export default facility;
