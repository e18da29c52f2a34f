import type { QuestionWords } from '../words.ts';

const retail: QuestionWords = {
  item: {
    label: 'どの品物ですか？',
    required: '品物の名前を入力してください。',
    invalid: '120文字以内で入力してください。',
  },
  'exchange.item': { label: '何を買いましたか？' },
  reason: {
    label: '理由は何ですか？',
    required: '理由を教えてください。',
    invalid: '300文字以内で入力してください。',
  },
  'exchange.reason': {
    label: '返品したい理由は何ですか？',
    required: '理由を教えてください。',
    invalid: 'どれか1つを選んでください。',
    options: 'サイズ違い|破損・不良|商品違い|気が変わった|その他の理由',
  },
  receiptNo: {
    label: 'レシート番号は何番ですか？',
    hint: 'レシートの下部にあります。なければ「なし」と書いてください。',
    required: 'レシート番号を入力してください。',
    invalid: '40文字以内で入力してください。',
  },
  'out_of_stock.item': { label: '何を探していますか？' },
  size: {
    label: '大きさはどのくらいですか？',
    required: '大きさを選んでください。',
    invalid: 'どれか1つを選んでください。',
  },
  'out_of_stock.size': {
    label: 'どのサイズですか？',
    required: 'サイズを入力してください。',
    invalid: '30文字以内で入力してください。',
  },
  shop: {
    label: 'どのショップですか？',
    required: 'ショップを選んでください。',
    invalid: 'この場所は見つかりません。一覧から選んでください。',
  },
  amount: {
    label: '金額はいくらですか？',
    required: '金額を入力してください。',
    invalid: '金額を数字で入力してください（例：24.50）。',
  },
  'overcharged.amount': { label: 'いくら支払いましたか？' },
  orderNo: {
    label: '注文番号は何番ですか？',
    hint: 'レシートかアプリに表示されています。',
    required: '注文番号を入力してください。',
    invalid: '24文字以内で入力してください。',
  },
  'online_order.orderNo': { label: 'ショップの注文番号は何番ですか？' },
  issue: {
    label: 'どんな問題ですか？',
    required: 'どんな問題か教えてください。',
    invalid: '300文字以内で入力してください。',
  },
  'online_order.issue': { label: '注文にどんな問題がありますか？' },
};

export default retail;
