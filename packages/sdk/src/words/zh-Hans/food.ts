import type { QuestionWords } from '../words.ts';

const food: QuestionWords = {
  stand: {
    label: '哪个餐饮点？',
    hint: '编号见柜台或小票。',
    required: '请选择餐饮点。',
    invalid: '未找到该位置，请从列表中选择。',
  },
  waitMin: { label: '您大约等了几分钟？', required: '请填写分钟数。', invalid: '请输入0到600之间的数字。' },
  orderNo: {
    label: '订单号是多少？',
    hint: '见小票或应用。',
    required: '请填写订单号。',
    invalid: '请控制在24字以内。',
  },
  items: { label: '哪些餐品错了或少了？', required: '请列出有问题的餐品。', invalid: '请控制在300字以内。' },
  paid: {
    label: '您已经付款了吗？',
    required: '请选择是或否。',
    invalid: '请从选项中选择一项。',
    options: '是|否',
  },
  item: { label: '是什么物品？', required: '请填写物品名称。', invalid: '请控制在120字以内。' },
  'quality.item': { label: '是哪种食品或饮料？' },
  photo: {
    label: '添加照片',
    hint: '请尽量避开他人面部。',
    required: '请添加照片。',
    invalid: '无法发送该文件，请选择照片。',
  },
  needMedic: {
    label: '现在需要医护人员吗？',
    required: '请选择是或否。',
    invalid: '请从选项中选择一项。',
    options: '是|否',
  },
  location: {
    label: '具体在什么位置？',
    hint: '例如：112 区与 113 区之间的台阶。',
    required: '请描述具体位置。',
    invalid: '请控制在160字以内。',
  },
  'illness.location': { label: '您现在在哪里？', hint: '区、排、座位号，或您身边能看到的标志。' },
  symptoms: { label: '有哪些不适？', required: '请至少选择一项。', invalid: '请至少选择一项。' },
  'illness.symptoms': { options: '呼吸困难|面部或喉咙肿胀|皮疹或发痒|恶心或呕吐|肚子痛|头晕或要晕倒|其他' },
  'illness.item': { label: '您吃了或喝了什么？' },
  'illness.stand': { label: '在哪个餐饮点买的？' },
  allergen: {
    label: '有什么过敏或饮食要求？',
    hint: '例如坚果、牛奶、麸质、清真、纯素。',
    required: '请填写过敏原或饮食要求。',
    invalid: '请控制在120字以内。',
  },
  'allergen.item': { label: '想问哪种食品或饮料？' },
  'sold_out.item': { label: '您想买什么？' },
  charged: {
    label: '扣款了吗？',
    required: '请选择是或否。',
    invalid: '请从选项中选择一项。',
    options: '是|否',
  },
  amount: { label: '金额是多少？', required: '请填写金额。', invalid: '请输入金额，例如 24.50。' },
  'price_pay.amount': { label: '涉及的金额是多少？' },
  payMethod: {
    label: '您用什么方式付款？',
    required: '请选择付款方式。',
    invalid: '请从选项中选择一项。',
    options: '银行卡|手机或手表支付|扫码支付|银行转账|手环或场馆卡|现金|其他方式',
  },
};

export default food;
