import type { QuestionWords } from '../words.ts';

const access: QuestionWords = {
  issue: { label: '遇到了什么问题？', required: '请说明遇到的问题。', invalid: '请控制在300字以内。' },
  'wheelchair_space.issue': {
    label: '席位有什么问题？',
    required: '请说明遇到的问题。',
    invalid: '请从选项中选择一项。',
    options: '没有空位|陪同席不在一起|看不到场内|席位被占用|想预订席位|其他',
  },
  block: {
    label: '哪个看台区？',
    hint: '见门票或台阶口的标牌。',
    required: '请填写看台区号。',
    invalid: '未找到该位置，请从列表中选择。',
  },
  photo: {
    label: '添加照片',
    hint: '请尽量避开他人面部。',
    required: '请添加照片。',
    invalid: '无法发送该文件，请选择照片。',
  },
  here: {
    label: '您现在在哪里？',
    hint: '看看附近的指示牌，输入区号或入口。',
    required: '请告诉我们您的位置，方便找到您。',
    invalid: '未找到该位置，请从列表中选择。',
  },
  target: {
    label: '您想去哪里？',
    required: '请告诉我们您要去哪里。',
    invalid: '未找到该位置，请从列表中选择。',
  },
  zone: {
    label: '在场馆的哪个区域？',
    required: '请选择区域。',
    invalid: '未找到该位置，请从列表中选择。',
  },
  'step_free.zone': { label: '无障碍通道在哪里受阻？' },
  need: { label: '您需要什么帮助？', required: '请选择需要的帮助。', invalid: '请从选项中选择一项。' },
  'assist.need': { label: '您需要怎样的帮助？', options: '帮忙推轮椅|有人带路|帮忙拿东西|其他帮助' },
  'toilet.issue': {
    label: '那里有什么问题？',
    required: '请说明遇到的问题。',
    invalid: '请从选项中选择一项。',
    options: '锁着或没有钥匙|堆放杂物|设备损坏|脏污|找不到|其他',
  },
  'hearing.need': { label: '您需要哪种服务？', options: '助听感应环路|字幕|手语|借用助听耳机|其他' },
  'sight.need': { label: '您需要哪种服务？', options: '口述影像解说|导盲犬位置|大字版或盲文|有人引导|其他' },
  now: {
    label: '现在就需要帮助吗？',
    required: '请选择是或否。',
    invalid: '请从选项中选择一项。',
    options: '是|否',
  },
  'sensory.now': { label: '现在就需要安静的地方吗？' },
  'parking.issue': {
    label: '遇到了什么问题？',
    required: '请说明遇到的问题。',
    invalid: '请从选项中选择一项。',
    options: '没有车位|车位被占|上下车点问题|想预订车位|其他',
  },
  place: { label: '是哪个地点？', required: '请填写地点。', invalid: '未找到该位置，请从列表中选择。' },
  'parking.place': { label: '哪个停车场或下客点？' },
};

export default access;
