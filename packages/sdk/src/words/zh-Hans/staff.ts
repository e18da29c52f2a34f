import type { QuestionWords } from '../words.ts';

const staff: QuestionWords = {
  text: { label: '请用自己的话告诉我们', required: '请简单写几句。', invalid: '请控制在2000字以内。' },
  'attitude.text': { label: '发生了什么？' },
  where: { label: '在哪里？', required: '请填写地点。', invalid: '未找到该位置，请从列表中选择。' },
  'attitude.where': { label: '在哪里发生的？' },
  when: {
    label: '什么时候发生的？',
    hint: '大概时间即可。',
    required: '请填写时间。',
    invalid: '请选择日期和时间，不能晚于现在。',
  },
  'slow.text': { label: '您在等什么？' },
  issueRef: {
    label: '您的反馈编号是？',
    hint: '共八位，例如 7K3F-9QXM。',
    required: '请填写编号。',
    invalid: '请检查编号，应为八位。',
  },
  'slow.issueRef': { label: '之前的反馈编号' },
  said: { label: '您得到的说法是什么？', required: '请填写对方的说法。', invalid: '请控制在300字以内。' },
  by: {
    label: '被什么挡住了？',
    required: '请选择遮挡物。',
    invalid: '请从选项中选择一项。',
    options: '人|旗帜、横幅或物品|柱子、栏杆或机位',
  },
  'wrong_info.by': {
    label: '是谁告诉您的？',
    hint: '例如 B 入口的工作人员、应用、标牌。',
    required: '请告诉我们是谁。',
    invalid: '请控制在80字以内。',
  },
  'wrong_info.text': { label: '因此发生了什么？' },
  'form_error.issueRef': { label: '有误的反馈编号' },
  field: { label: '哪项信息有误？', required: '请填写有误的内容。', invalid: '请控制在80字以内。' },
  correct: { label: '正确的是什么？', required: '请填写正确内容。', invalid: '请控制在200字以内。' },
  'complaint.text': { label: '您要投诉什么？', required: '请简单写几句。', invalid: '请控制在4000字以内。' },
  outcomeWanted: {
    label: '您希望得到怎样的结果？',
    required: '请说明您希望的结果。',
    invalid: '请控制在300字以内。',
  },
  contact: {
    label: '怎么联系您？',
    hint: '邮箱或电话均可。',
    required: '请填写邮箱或电话。',
    invalid: '请检查邮箱或电话号码。',
  },
};

export default staff;
