import type { QuestionWords } from '../words.ts';

const ticketing: QuestionWords = {
  eventId: { label: '是哪一场活动？', required: '请选择活动场次。', invalid: '请从选项中选择一项。' },
  orderRef: {
    label: '您的订单号是？',
    hint: '见订单确认邮件或短信。',
    required: '请填写订单号。',
    invalid: '请检查订单号，应由字母和数字组成。',
  },
  email: {
    label: '您用的是哪个邮箱？',
    required: '请填写邮箱地址。',
    invalid: '请检查邮箱地址，例如 name@example.com。',
  },
  'not_received.email': { label: '下单时用的是哪个邮箱？' },
  purchaseChannel: {
    label: '您在哪里购票？',
    required: '请选择购票渠道。',
    invalid: '请从选项中选择一项。',
    options: '官方网站|手机应用|售票窗口|代理或合作平台|转售平台|其他渠道',
  },
  amount: { label: '金额是多少？', required: '请填写金额。', invalid: '请输入金额，例如 24.50。' },
  'payment.amount': { label: '一共扣了多少钱？' },
  currency: {
    label: '是哪种货币？',
    required: '请选择货币。',
    invalid: '请从选项中选择一项。',
    options:
      '欧元 (EUR)|美元 (USD)|英镑 (GBP)|人民币 (CNY)|港元 (HKD)|日元 (JPY)|韩元 (KRW)|瑞士法郎 (CHF)|雷亚尔 (BRL)|卢比 (INR)|迪拉姆 (AED)|其他',
  },
  chargedAt: {
    label: '什么时候扣的款？',
    hint: '见银行或支付通知。',
    required: '请填写扣款时间。',
    invalid: '请选择日期和时间，不能晚于现在。',
  },
  payMethod: {
    label: '您用什么方式付款？',
    required: '请选择付款方式。',
    invalid: '请从选项中选择一项。',
    options: '银行卡|手机或手表支付|扫码支付|银行转账|手环或场馆卡|现金|其他方式',
  },
  last4: {
    label: '卡号后四位',
    hint: '只填四位，请勿填写完整卡号。',
    required: '请填写卡号后四位。',
    invalid: '请填写四位数字。',
  },
  wrongField: {
    label: '门票上哪项有误？',
    required: '请选择有误的内容。',
    invalid: '请从选项中选择一项。',
    options: '日期或时间|座位或区域|姓名|票种|其他',
  },
  correctValue: { label: '正确内容是什么？', required: '请填写正确内容。', invalid: '请控制在120字以内。' },
  reason: { label: '原因是什么？', required: '请说明原因。', invalid: '请控制在300字以内。' },
  'refund.reason': {
    label: '为什么要退票？',
    required: '请说明原因。',
    invalid: '请从选项中选择一项。',
    options: '去不了|生病或意外|重复购买|买错票|活动有变动|观赛体验受影响|其他原因',
  },
  ticketCount: { label: '共几张票？', required: '请填写票数。', invalid: '请输入1到50之间的数字。' },
  refundMethod: {
    label: '您希望怎样退款？',
    required: '请选择退款方式。',
    invalid: '请从选项中选择一项。',
    options: '原路退回|存入账户余额|换成代金券|哪种快用哪种',
  },
  fromSeat: {
    label: '您现在的座位是？',
    hint: '例如：N-112 区 8 排 14 号。',
    required: '请填写现有座位。',
    invalid: '请控制在60字以内。',
  },
  toWish: { label: '您想换成什么？', required: '请说明想换成什么。', invalid: '请控制在200字以内。' },
  recipientContact: {
    label: '接收人的邮箱或电话',
    hint: '请先征得对方同意。',
    required: '请填写接收人的联系方式。',
    invalid: '请控制在254字以内。',
  },
  platform: {
    label: '您使用哪个应用或网站？',
    required: '请填写应用或网站名称。',
    invalid: '请控制在80字以内。',
  },
  ticketRef: {
    label: '门票号码是多少？',
    hint: '二维码下方的号码，请勿发送二维码。',
    required: '请填写门票号码。',
    invalid: '请检查门票号码，应由字母和数字组成。',
  },
  purchasePlace: {
    label: '在哪里买的？',
    hint: '网站、应用或地点。',
    required: '请填写购买地点或平台。',
    invalid: '请控制在120字以内。',
  },
  sellerName: { label: '是谁卖给您的？', required: '请填写卖家名称。', invalid: '请控制在80字以内。' },
  photo: {
    label: '添加照片',
    hint: '请尽量避开他人面部。',
    required: '请添加照片。',
    invalid: '无法发送该文件，请选择照片。',
  },
  step: {
    label: '在哪一步出了问题？',
    required: '请选择出问题的步骤。',
    invalid: '请从选项中选择一项。',
    options: '排队等候|选座|登录|付款|付款之后|其他步骤',
  },
  errorText: { label: '显示了什么提示？', required: '请填写提示内容。', invalid: '请控制在300字以内。' },
  screenshot: {
    label: '添加截图',
    hint: '请遮住卡号。',
    required: '请添加截图。',
    invalid: '无法发送该文件，请选择照片。',
  },
  url: {
    label: '当时是哪个页面？',
    required: '请填写网页地址。',
    invalid: '请检查网址，应以 https:// 开头。',
  },
  device: { label: '您用的是什么手机或电脑？', required: '请填写设备型号。', invalid: '请控制在120字以内。' },
  'site_problem.device': { label: '您用的是什么手机或电脑？' },
  choice: {
    label: '您希望怎么处理？',
    required: '请选择处理方式。',
    invalid: '请从选项中选择一项。',
    options: '退款|保留门票',
  },
};

export default ticketing;
