import type { QuestionWords } from '../words.ts';

const medical: QuestionWords = {
  callNow: {
    label: '위험하면 지금 바로 {emergencyNumber}에 전화하세요.',
    hint: '그다음 여기에 위치를 알려 주세요. 바로 도움을 보냅니다.',
  },
  'emergency.callNow': { label: '생명이 위험하면 지금 바로 {emergencyNumber}에 전화하세요.' },
  conscious: {
    label: '환자가 의식이 있나요?',
    required: '답해 주세요. 잘 모르면 ‘모르겠음’도 괜찮습니다.',
    invalid: '답을 하나 선택해 주세요.',
    options: '예|아니요|모르겠음',
  },
  breathing: {
    label: '환자가 정상적으로 숨을 쉬나요?',
    required: '답해 주세요. 잘 모르면 ‘모르겠음’도 괜찮습니다.',
    invalid: '답을 하나 선택해 주세요.',
    options: '예|아니요|모르겠음',
  },
  here: {
    label: '지금 어디에 계신가요?',
    hint: '가까운 표지판을 보고 블록이나 게이트를 입력해 주세요.',
    required: '찾아갈 수 있도록 지금 위치를 알려 주세요.',
    invalid: '찾을 수 없는 위치입니다. 목록에서 선택해 주세요.',
  },
  canWalk: {
    label: '다친 사람이 걸을 수 있나요?',
    required: '예 또는 아니요로 답해 주세요.',
    invalid: '답을 하나 선택해 주세요.',
    options: '예|아니요',
  },
  what: { label: '무엇인가요?', required: '무엇인지 알려 주세요.', invalid: '300자 이내로 입력해 주세요.' },
  'injury.what': { label: '어디를 다쳤나요?', hint: '예: 발목을 삠, 손을 베임.' },
  symptoms: {
    label: '어떤 증상이 있나요?',
    required: '하나 이상 선택해 주세요.',
    invalid: '하나 이상 선택해 주세요.',
  },
  'unwell.symptoms': {
    options:
      '가슴 통증, 숨쉬기 어려움|어지럽거나 쓰러질 것 같음|너무 더움, 두통|춥고 떨림|메스꺼움, 구토|공황, 공포|기타',
  },
  need: {
    label: '무엇이 필요하신가요?',
    required: '필요한 것을 선택해 주세요.',
    invalid: '답을 하나 선택해 주세요.',
  },
  'medicine.need': {
    label: '무엇에 관한 것인가요?',
    options: '약 냉장 보관|약이나 기기 반입|약을 쓸 개인 공간|약을 잊고 옴|사용한 주삿바늘|기타',
  },
  'quiet_baby.need': {
    label: '무엇을 찾고 계신가요?',
    options: '기저귀 교환대|수유할 곳|분유용 따뜻한 물|조용한 곳|기타',
  },
};

export default medical;
