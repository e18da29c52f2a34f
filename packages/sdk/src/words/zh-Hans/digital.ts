import type { QuestionWords } from '../words.ts';

const digital: QuestionWords = {
  kind: { label: '是哪种情况？', required: '请选择是哪种情况。', invalid: '请从选项中选择一项。' },
  'wifi.kind': { label: '什么用不了？', options: '连不上无线网|网速很慢|登录页打不开|手机没信号' },
  zone: {
    label: '在场馆的哪个区域？',
    required: '请选择区域。',
    invalid: '未找到该位置，请从列表中选择。',
  },
  screen: { label: '应用的哪个页面？', required: '请填写页面名称。', invalid: '请控制在80字以内。' },
  errorText: { label: '显示了什么提示？', required: '请填写提示内容。', invalid: '请控制在300字以内。' },
  device: { label: '您用的是什么手机或电脑？', required: '请填写设备型号。', invalid: '请控制在120字以内。' },
  issue: { label: '遇到了什么问题？', required: '请说明遇到的问题。', invalid: '请控制在300字以内。' },
  'account.issue': {
    label: '账户遇到什么问题？',
    required: '请说明遇到的问题。',
    invalid: '请从选项中选择一项。',
    options: '忘记密码|收不到验证码|账户被锁|邮箱已不用|看不到门票|其他',
  },
  email: {
    label: '您用的是哪个邮箱？',
    required: '请填写邮箱地址。',
    invalid: '请检查邮箱地址，例如 name@example.com。',
  },
  'kiosk.issue': {
    label: '机器有什么问题？',
    required: '请说明遇到的问题。',
    invalid: '请从选项中选择一项。',
    options: '关机或卡死|打印不出来|不接受我的卡|扣了钱没出东西|屏幕没反应|其他',
  },
  kioskId: {
    label: '自助机编号',
    hint: '见机身正面。',
    required: '请填写编号。',
    invalid: '请控制在16字以内。',
  },
  amount: { label: '金额是多少？', required: '请填写金额。', invalid: '请输入金额，例如 24.50。' },
  'topup.amount': { label: '少了多少钱？' },
  when: {
    label: '什么时候发生的？',
    hint: '大概时间即可。',
    required: '请填写时间。',
    invalid: '请选择日期和时间，不能晚于现在。',
  },
  'topup.when': { label: '什么时候充值或付款？' },
  deviceId: {
    label: '手环或卡的编号',
    hint: '见背面，不是银行卡号。',
    required: '请填写编号。',
    invalid: '请控制在32字以内。',
  },
  request: {
    label: '您希望怎样处理您的数据？',
    required: '请选择一项。',
    invalid: '请从选项中选择一项。',
    options: '查看|更正|删除',
  },
  contact: {
    label: '怎么联系您？',
    hint: '邮箱或电话均可。',
    required: '请填写邮箱或电话。',
    invalid: '请检查邮箱或电话号码。',
  },
};

export default digital;
