import type { QuestionWords } from '../words.ts';

const entry: QuestionWords = {
  gate: {
    label: '哪个入口？',
    hint: '入口名称印在门票上，也标在入口上方。',
    required: '请选择入口。',
    invalid: '未找到该位置，请从列表中选择。',
  },
  errorShown: {
    label: '扫描时显示什么？',
    required: '请选择显示的内容。',
    invalid: '请从选项中选择一项。',
    options: '已使用|无效|入口不对|未到入场时间|没有反应|其他',
  },
  partySize: { label: '连您在内一共几位？', required: '请填写人数。', invalid: '请输入1到50之间的数字。' },
  ticketRef: {
    label: '门票号码是多少？',
    hint: '二维码下方的号码，请勿发送二维码。',
    required: '请填写门票号码。',
    invalid: '请检查门票号码，应由字母和数字组成。',
  },
  laneNo: {
    label: '几号通道？',
    hint: '编号在闸机上。',
    required: '请填写通道号。',
    invalid: '请控制在8字以内。',
  },
  blocked: {
    label: '通道被堵住了吗？',
    required: '请选择是或否。',
    invalid: '请从选项中选择一项。',
    options: '是|否',
  },
  waitMin: { label: '您大约等了几分钟？', required: '请填写分钟数。', invalid: '请输入0到600之间的数字。' },
  crowding: {
    label: '周围有多挤？',
    hint: '感到被推挤或呼吸困难，请选“紧急危险”。',
    required: '请选择拥挤程度。',
    invalid: '请从选项中选择一项。',
    options: '可以走动|较挤，走得慢|很挤，动不了',
  },
  here: {
    label: '您现在在哪里？',
    hint: '看看附近的指示牌，输入区号或入口。',
    required: '请告诉我们您的位置，方便找到您。',
    invalid: '未找到该位置，请从列表中选择。',
  },
  'wrong_gate.gate': { label: '门票上是哪个入口？' },
  ticketBlock: { label: '门票上是哪个看台区？', required: '请填写票面区号。', invalid: '请控制在12字以内。' },
  docType: {
    label: '您带了哪种证件？',
    hint: '只选类型，请勿发送证件号或照片。',
    required: '请选择证件类型。',
    invalid: '请从选项中选择一项。',
    options: '身份证|护照|居留或通行证|驾驶证|只有电子照片|没带证件',
  },
  issue: { label: '遇到了什么问题？', required: '请说明遇到的问题。', invalid: '请控制在300字以内。' },
  'id_check.issue': { label: '核验时遇到什么问题？' },
  item: { label: '是什么物品？', required: '请填写物品名称。', invalid: '请控制在120字以内。' },
  'bag_search.item': { label: '是哪件物品？' },
  'bag_search.issue': { label: '安检时遇到什么问题？' },
  reasonGiven: {
    label: '对方说的理由是什么？',
    hint: '没有说明理由，请填“无”。',
    required: '请填写对方给出的理由。',
    invalid: '请控制在300字以内。',
  },
  reason: { label: '原因是什么？', required: '请说明原因。', invalid: '请控制在300字以内。' },
  'reentry.reason': { label: '为什么需要再次入场？' },
  need: { label: '您需要什么帮助？', required: '请选择需要的帮助。', invalid: '请从选项中选择一项。' },
  'cold_queue.need': {
    label: '队伍里谁需要帮助？',
    required: '请选择谁需要帮助。',
    invalid: '请至少选择一项。',
    options: '老人|幼儿|孕妇|身体不适者|残障人士|其他人',
  },
  count: { label: '有几位需要帮助？', required: '请填写人数。', invalid: '请输入1到500之间的数字。' },
};

export default entry;
