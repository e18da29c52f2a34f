import type { QuestionWords } from '../words.ts';

const facility: QuestionWords = {
  damage: {
    label: '座位怎么了？',
    required: '请选择座位的问题。',
    invalid: '请从选项中选择一项。',
    options: '损坏|脏污|潮湿',
  },
  block: {
    label: '哪个看台区？',
    hint: '见门票或台阶口的标牌。',
    required: '请填写看台区号。',
    invalid: '未找到该位置，请从列表中选择。',
  },
  row: { label: '第几排？', required: '请填写排号。', invalid: '该区没有这一排，请核对门票。' },
  seat: { label: '几号座位？', required: '请填写座位号。', invalid: '该排没有这个座位，请核对门票。' },
  photo: {
    label: '添加照片',
    hint: '请尽量避开他人面部。',
    required: '请添加照片。',
    invalid: '无法发送该文件，请选择照片。',
  },
  kind: { label: '是哪种情况？', required: '请选择是哪种情况。', invalid: '请从选项中选择一项。' },
  'toilet.kind': { label: '那里怎么了？', options: '堵塞|脏污|缺纸或洗手液|排队太长|门、水龙头或灯坏了' },
  zone: {
    label: '在场馆的哪个区域？',
    required: '请选择区域。',
    invalid: '未找到该位置，请从列表中选择。',
  },
  nearBlock: { label: '在哪个看台区附近？', required: '请填写附近的区号。', invalid: '请控制在12字以内。' },
  'water.kind': { label: '饮水有什么问题？', options: '找不到饮水处|饮水机坏了|水质或味道不对' },
  location: {
    label: '具体在什么位置？',
    hint: '例如：112 区与 113 区之间的台阶。',
    required: '请描述具体位置。',
    invalid: '请控制在160字以内。',
  },
  'litter.location': { label: '垃圾在什么位置？' },
  'spill.location': { label: '湿滑的地方在哪里？' },
  size: { label: '范围有多大？', required: '请选择大小。', invalid: '请从选项中选择一项。' },
  'spill.size': { label: '湿滑面积有多大？', options: '不到一把椅子|约一张桌子|更大' },
  peopleInside: {
    label: '有人被困在里面吗？',
    required: '请选择是或否。',
    invalid: '请从选项中选择一项。',
    options: '是|否',
  },
  unitNo: {
    label: '电梯或扶梯编号',
    hint: '见门旁的标牌。',
    required: '请填写编号。',
    invalid: '请控制在12字以内。',
  },
  'light_power.kind': {
    label: '什么出了故障？',
    hint: '看到火花或冒烟请后退，并提醒他人远离。',
    options: '灯不亮|灯闪烁|停电|火花或焦味|其他',
  },
  dark: {
    label: '是否暗到走路不安全？',
    required: '请选择是或否。',
    invalid: '请从选项中选择一项。',
    options: '是|否',
  },
  feel: {
    label: '您感觉怎么样？',
    required: '请选择感受。',
    invalid: '请从选项中选择一项。',
    options: '太热|太冷|太晒，没有遮阳|淋雨，没有遮挡|风大',
  },
  someoneAtRisk: {
    label: '现在是否可能伤到人？',
    required: '请选择是或否。',
    invalid: '请从选项中选择一项。',
    options: '是|否',
  },
  'structure.location': { label: '损坏处在哪里？', hint: '请先远离该处。' },
  'sign.location': { label: '标识在哪里，或哪里缺标识？' },
  text: { label: '请用自己的话告诉我们', required: '请简单写几句。', invalid: '请控制在2000字以内。' },
  'sign.text': {
    label: '哪里不清楚，应该怎么写？',
    required: '请简单写几句。',
    invalid: '请控制在300字以内。',
  },
};

export default facility;
