import type { QuestionWords } from '../words.ts';

const exit: QuestionWords = {
  level: {
    label: '情况有多严重？',
    required: '请选择严重程度。',
    invalid: '请从选项中选择一项。',
    options: '人多，但在走动|走得很慢|走不动或被挤住',
  },
  exit: { label: '哪个出口？', required: '请选择出口。', invalid: '未找到该位置，请从列表中选择。' },
  target: {
    label: '您想去哪里？',
    required: '请告诉我们您要去哪里。',
    invalid: '未找到该位置，请从列表中选择。',
  },
  'lost_way.target': { hint: '例如车站、停车场、出租车点。' },
  here: {
    label: '您现在在哪里？',
    hint: '看看附近的指示牌，输入区号或入口。',
    required: '请告诉我们您的位置，方便找到您。',
    invalid: '未找到该位置，请从列表中选择。',
  },
  block: {
    label: '哪个看台区？',
    hint: '见门票或台阶口的标牌。',
    required: '请填写看台区号。',
    invalid: '未找到该位置，请从列表中选择。',
  },
  minutes: { label: '已经多少分钟了？', required: '请填写分钟数。', invalid: '请输入0到600之间的数字。' },
  'hold_back.minutes': { label: '您被留在原地多少分钟了？' },
  need: { label: '您需要什么帮助？', required: '请选择需要的帮助。', invalid: '请从选项中选择一项。' },
  'early_leave.need': {
    label: '您需要什么？',
    options: '指引一条人少的路|有人接应|帮我到车或出租车处|在场内等人少再走|其他',
  },
};

export default exit;
