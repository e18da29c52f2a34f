import type { QuestionWords } from '../words.ts';

const experience: QuestionWords = {
  by: {
    label: '被什么挡住了？',
    required: '请选择遮挡物。',
    invalid: '请从选项中选择一项。',
    options: '人|旗帜、横幅或物品|柱子、栏杆或机位',
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
  ticketRef: {
    label: '门票号码是多少？',
    hint: '二维码下方的号码，请勿发送二维码。',
    required: '请填写门票号码。',
    invalid: '请检查门票号码，应由字母和数字组成。',
  },
  'seat_taken.ticketRef': { label: '您的门票号码是？' },
  kind: { label: '是哪种情况？', required: '请选择是哪种情况。', invalid: '请从选项中选择一项。' },
  'sound.kind': { label: '声音有什么问题？', options: '太响|太轻|听不清|没有声音' },
  zone: {
    label: '在场馆的哪个区域？',
    required: '请选择区域。',
    invalid: '未找到该位置，请从列表中选择。',
  },
  'screen.kind': { label: '屏幕有什么问题？', options: '不亮|显示有误|看不到|太亮或闪烁' },
  screenId: {
    label: '哪块屏幕？',
    hint: '例如：北看台上方大屏。',
    required: '请填写是哪块屏幕。',
    invalid: '请控制在40字以内。',
  },
  'smoke_smell.kind': {
    label: '您注意到什么？',
    hint: '闻到火烟或燃气味，请选“紧急危险”。',
    options: '有人吸烟|有人吸电子烟|厕所异味|垃圾异味|其他异味',
  },
  aisle: {
    label: '通道或出口被堵了吗？',
    required: '请选择是或否。',
    invalid: '请从选项中选择一项。',
    options: '是|否',
  },
  question: { label: '您想了解什么？', required: '请写下您的问题。', invalid: '请控制在300字以内。' },
  text: { label: '请用自己的话告诉我们', required: '请简单写几句。', invalid: '请控制在2000字以内。' },
  'programme.text': { label: '您想反映什么？' },
  wellbeing: {
    label: '您现在感觉怎么样？',
    required: '请告诉我们您的感受。',
    invalid: '请从选项中选择一项。',
    options: '还好|需要帮助',
  },
  effect: {
    label: '是什么让您不适？',
    required: '请选择让您不适的原因。',
    invalid: '请从选项中选择一项。',
    options: '闪光灯|激光|烟雾|爆响或焰火|声音或低音太大|其他',
  },
};

export default experience;
