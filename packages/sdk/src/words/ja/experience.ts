import type { QuestionWords } from '../words.ts';

const experience: QuestionWords = {
  by: {
    label: '何がさえぎっていますか？',
    required: 'さえぎっているものを選んでください。',
    invalid: 'どれか1つを選んでください。',
    options: '人|横断幕・旗・物|柱・手すり・カメラ',
  },
  block: {
    label: 'どのブロックですか？',
    hint: 'チケットと、階段の案内表示に書かれています。',
    required: 'ブロックを入力してください。',
    invalid: 'この場所は見つかりません。一覧から選んでください。',
  },
  row: {
    label: '何列ですか？',
    required: '列を入力してください。',
    invalid: 'このブロックにその列はありません。チケットをご確認ください。',
  },
  seat: {
    label: '何番の座席ですか？',
    required: '座席番号を入力してください。',
    invalid: 'この列にその座席はありません。チケットをご確認ください。',
  },
  photo: {
    label: '写真を追加',
    hint: 'できるだけ人の顔を写さないでください。',
    required: '写真を追加してください。',
    invalid: 'このファイルは送信できません。写真を選んでください。',
  },
  ticketRef: {
    label: 'チケット番号は何番ですか？',
    hint: 'コードの下の番号です。コード自体は送らないでください。',
    required: 'チケット番号を入力してください。',
    invalid: 'チケット番号をご確認ください。英字と数字です。',
  },
  'seat_taken.ticketRef': { label: 'お持ちのチケットの番号は？' },
  kind: {
    label: 'どのような問題ですか？',
    required: '問題の種類を選んでください。',
    invalid: 'どれか1つを選んでください。',
  },
  'sound.kind': {
    label: '音にどんな問題がありますか？',
    options: '大きすぎる|小さすぎる|聞き取りにくい|音が出ない',
  },
  zone: {
    label: '会場のどのエリアですか？',
    required: 'エリアを選んでください。',
    invalid: 'この場所は見つかりません。一覧から選んでください。',
  },
  'screen.kind': {
    label: 'スクリーンにどんな問題がありますか？',
    options: '消えている|表示が間違っている|見えない|まぶしい・ちらつく',
  },
  screenId: {
    label: 'どのスクリーンですか？',
    hint: '例：北スタンド上の大型スクリーン。',
    required: 'どのスクリーンか入力してください。',
    invalid: '40文字以内で入力してください。',
  },
  'smoke_smell.kind': {
    label: '何に気づきましたか？',
    hint: '火事の煙やガスの場合は「緊急の危険」を選んでください。',
    options: '喫煙している人|電子たばこの人|トイレのにおい|ごみのにおい|その他のにおい',
  },
  aisle: {
    label: '通路や出口がふさがっていますか？',
    required: '「はい」か「いいえ」でお答えください。',
    invalid: 'どれか1つを選んでください。',
    options: 'はい|いいえ',
  },
  question: {
    label: '何を知りたいですか？',
    required: '質問を書いてください。',
    invalid: '300文字以内で入力してください。',
  },
  text: {
    label: '自分の言葉で書いてください',
    required: 'ひとことでも書いてください。',
    invalid: '2000文字以内で入力してください。',
  },
  'programme.text': { label: '何を伝えたいですか？' },
  wellbeing: {
    label: '体調はいかがですか？',
    required: '体調を教えてください。',
    invalid: 'どれか1つを選んでください。',
    options: '大丈夫です|助けが必要です',
  },
  effect: {
    label: '何がつらいですか？',
    required: 'つらいものを選んでください。',
    invalid: 'どれか1つを選んでください。',
    options: '点滅する光|レーザー|煙・スモーク|破裂音・花火|大きな音・重低音|その他',
  },
};

export default experience;
