import type { QuestionWords } from '../words.ts';

const food: QuestionWords = {
  stand: {
    label: 'どの売店ですか？',
    hint: '番号はカウンターとレシートに書かれています。',
    required: '売店を選んでください。',
    invalid: 'この場所は見つかりません。一覧から選んでください。',
  },
  waitMin: {
    label: '何分くらい待っていますか？',
    required: '分数を入力してください。',
    invalid: '0から600までの数字を入力してください。',
  },
  orderNo: {
    label: '注文番号は何番ですか？',
    hint: 'レシートかアプリに表示されています。',
    required: '注文番号を入力してください。',
    invalid: '24文字以内で入力してください。',
  },
  items: {
    label: '何が違う、または足りませんか？',
    required: '品目を書いてください。',
    invalid: '300文字以内で入力してください。',
  },
  paid: {
    label: '支払いは済んでいますか？',
    required: '「はい」か「いいえ」でお答えください。',
    invalid: 'どれか1つを選んでください。',
    options: 'はい|いいえ',
  },
  item: {
    label: 'どの品物ですか？',
    required: '品物の名前を入力してください。',
    invalid: '120文字以内で入力してください。',
  },
  'quality.item': { label: 'どの食べ物・飲み物ですか？' },
  photo: {
    label: '写真を追加',
    hint: 'できるだけ人の顔を写さないでください。',
    required: '写真を追加してください。',
    invalid: 'このファイルは送信できません。写真を選んでください。',
  },
  needMedic: {
    label: '今すぐ救護員が必要ですか？',
    required: '「はい」か「いいえ」でお答えください。',
    invalid: 'どれか1つを選んでください。',
    options: 'はい|いいえ',
  },
  location: {
    label: '詳しい場所はどこですか？',
    hint: '例：112ブロックと113ブロックの間の階段。',
    required: '場所を説明してください。',
    invalid: '160文字以内で入力してください。',
  },
  'illness.location': { label: '今どこにいますか？', hint: 'ブロック・列・座席、または周りに見えるもの。' },
  symptoms: {
    label: 'どんな症状がありますか？',
    required: '1つ以上選んでください。',
    invalid: '1つ以上選んでください。',
  },
  'illness.symptoms': {
    options: '息が苦しい|顔や喉の腫れ|発疹・かゆみ|吐き気・嘔吐|腹痛|めまい・気が遠くなる|その他',
  },
  'illness.item': { label: '何を食べましたか、飲みましたか？' },
  'illness.stand': { label: 'どこで買いましたか？' },
  allergen: {
    label: 'どのアレルギー・食事制限のことですか？',
    hint: '例：ナッツ、乳、グルテン、ハラール、ビーガン。',
    required: 'アレルギーか食事制限を教えてください。',
    invalid: '120文字以内で入力してください。',
  },
  'allergen.item': { label: 'どの食べ物・飲み物ですか？' },
  'sold_out.item': { label: '何がほしかったですか？' },
  charged: {
    label: '代金は引き落とされましたか？',
    required: '「はい」か「いいえ」でお答えください。',
    invalid: 'どれか1つを選んでください。',
    options: 'はい|いいえ',
  },
  amount: {
    label: '金額はいくらですか？',
    required: '金額を入力してください。',
    invalid: '金額を数字で入力してください（例：24.50）。',
  },
  'price_pay.amount': { label: 'どの金額のことですか？' },
  payMethod: {
    label: 'どのように支払いましたか？',
    required: '支払い方法を選んでください。',
    invalid: 'どれか1つを選んでください。',
    options:
      'カード|スマホ・スマートウォッチ|QRコード決済|銀行振込|リストバンド・会場カード|現金|その他の方法',
  },
};

export default food;
