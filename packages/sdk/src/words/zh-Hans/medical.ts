import type { QuestionWords } from '../words.ts';

const medical: QuestionWords = {
  callNow: {
    label: '有危险？请立即拨打 {emergencyNumber}。',
    hint: '随后在此告诉我们您的位置，我们会立即派人。',
  },
  'emergency.callNow': { label: '有生命危险？请立即拨打 {emergencyNumber}。' },
  conscious: {
    label: '伤病者清醒吗？',
    required: '请选择，不确定也可以。',
    invalid: '请从选项中选择一项。',
    options: '是|否|不确定',
  },
  breathing: {
    label: '呼吸正常吗？',
    required: '请选择，不确定也可以。',
    invalid: '请从选项中选择一项。',
    options: '是|否|不确定',
  },
  here: {
    label: '您现在在哪里？',
    hint: '看看附近的指示牌，输入区号或入口。',
    required: '请告诉我们您的位置，方便找到您。',
    invalid: '未找到该位置，请从列表中选择。',
  },
  canWalk: {
    label: '伤者能走路吗？',
    required: '请选择是或否。',
    invalid: '请从选项中选择一项。',
    options: '是|否',
  },
  what: { label: '是什么？', required: '请告诉我们是什么。', invalid: '请控制在300字以内。' },
  'injury.what': { label: '哪里受伤了？', hint: '例如：扭伤脚踝、手割伤。' },
  symptoms: { label: '有哪些不适？', required: '请至少选择一项。', invalid: '请至少选择一项。' },
  'unwell.symptoms': { options: '胸痛或呼吸困难|头晕或要晕倒|很热、头痛|发冷、发抖|恶心或呕吐|恐慌|其他' },
  need: { label: '您需要什么帮助？', required: '请选择需要的帮助。', invalid: '请从选项中选择一项。' },
  'medicine.need': {
    label: '您需要哪种帮助？',
    options: '冷藏药物|携带药物或设备入场|用药的私密空间|忘带药物|处理针头|其他',
  },
  'quiet_baby.need': { label: '您需要什么？', options: '换尿布台|哺乳室|冲奶热水|安静的地方|其他' },
};

export default medical;
