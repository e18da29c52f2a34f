import type { QuestionWords } from '../words.ts';

const retail: QuestionWords = {
  item: { label: '是什么物品？', required: '请填写物品名称。', invalid: '请控制在120字以内。' },
  'exchange.item': { label: '您买的是什么？' },
  reason: { label: '原因是什么？', required: '请说明原因。', invalid: '请控制在300字以内。' },
  'exchange.reason': {
    label: '为什么要退换？',
    required: '请说明原因。',
    invalid: '请从选项中选择一项。',
    options: '尺码不合|有破损或质量问题|商品不对|不想要了|其他原因',
  },
  receiptNo: {
    label: '小票号码是多少？',
    hint: '见小票底部；没有请填“无”。',
    required: '请填写小票号码。',
    invalid: '请控制在40字以内。',
  },
  'out_of_stock.item': { label: '您想买什么商品？' },
  size: { label: '范围有多大？', required: '请选择大小。', invalid: '请从选项中选择一项。' },
  'out_of_stock.size': { label: '要什么尺码？', required: '请填写尺码。', invalid: '请控制在30字以内。' },
  shop: { label: '哪家商店？', required: '请选择商店。', invalid: '未找到该位置，请从列表中选择。' },
  amount: { label: '金额是多少？', required: '请填写金额。', invalid: '请输入金额，例如 24.50。' },
  'overcharged.amount': { label: '您付了多少钱？' },
  orderNo: {
    label: '订单号是多少？',
    hint: '见小票或应用。',
    required: '请填写订单号。',
    invalid: '请控制在24字以内。',
  },
  'online_order.orderNo': { label: '您的网购订单号是？' },
  issue: { label: '遇到了什么问题？', required: '请说明遇到的问题。', invalid: '请控制在300字以内。' },
  'online_order.issue': { label: '订单有什么问题？' },
};

export default retail;
