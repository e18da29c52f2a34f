import type { QuestionWords } from '../words.ts';

const access: QuestionWords = {
  issue: {
    label: 'どんな問題ですか？',
    required: 'どんな問題か教えてください。',
    invalid: '300文字以内で入力してください。',
  },
  'wheelchair_space.issue': {
    label: '車いす席にどんな問題がありますか？',
    required: 'どんな問題か教えてください。',
    invalid: 'どれか1つを選んでください。',
    options: '空きがない|同伴者の席が離れている|見えない|席に物が置かれている|席を予約したい|その他',
  },
  block: {
    label: 'どのブロックですか？',
    hint: 'チケットと、階段の案内表示に書かれています。',
    required: 'ブロックを入力してください。',
    invalid: 'この場所は見つかりません。一覧から選んでください。',
  },
  photo: {
    label: '写真を追加',
    hint: 'できるだけ人の顔を写さないでください。',
    required: '写真を追加してください。',
    invalid: 'このファイルは送信できません。写真を選んでください。',
  },
  here: {
    label: '今どこにいますか？',
    hint: '近くの案内表示を見て、ブロックかゲートを入力してください。',
    required: 'すぐに向かえるよう、今いる場所を教えてください。',
    invalid: 'この場所は見つかりません。一覧から選んでください。',
  },
  target: {
    label: 'どこへ行きたいですか？',
    required: '行き先を教えてください。',
    invalid: 'この場所は見つかりません。一覧から選んでください。',
  },
  zone: {
    label: '会場のどのエリアですか？',
    required: 'エリアを選んでください。',
    invalid: 'この場所は見つかりません。一覧から選んでください。',
  },
  'step_free.zone': { label: 'どこが通れませんか？' },
  need: {
    label: '何が必要ですか？',
    required: '必要なものを選んでください。',
    invalid: 'どれか1つを選んでください。',
  },
  'assist.need': {
    label: 'どんな手助けが必要ですか？',
    options: '車いすを押してほしい|案内してほしい|荷物を運んでほしい|その他',
  },
  'toilet.issue': {
    label: 'そこでどんな問題がありますか？',
    required: 'どんな問題か教えてください。',
    invalid: 'どれか1つを選んでください。',
    options: '施錠・鍵がない|物置になっている|壊れている|汚れている|見つからない|その他',
  },
  'hearing.need': {
    label: 'どんな手助けが必要ですか？',
    options: 'ヒアリングループ|字幕|手話|ヘッドセットの貸し出し|その他',
  },
  'sight.need': {
    label: 'どんな手助けが必要ですか？',
    options: '音声解説|盲導犬の場所|拡大文字・点字|案内してほしい|その他',
  },
  now: {
    label: '今すぐ手助けが必要ですか？',
    required: '「はい」か「いいえ」でお答えください。',
    invalid: 'どれか1つを選んでください。',
    options: 'はい|いいえ',
  },
  'sensory.now': { label: '今、静かな場所が必要ですか？' },
  'parking.issue': {
    label: 'どんな問題ですか？',
    required: 'どんな問題か教えてください。',
    invalid: 'どれか1つを選んでください。',
    options: '空きがない|自分の場所に別の車がある|乗降・送迎|駐車場所を予約したい|その他',
  },
  place: {
    label: 'どの場所のことですか？',
    required: '場所の名前を入力してください。',
    invalid: 'この場所は見つかりません。一覧から選んでください。',
  },
  'parking.place': { label: 'どの駐車場・乗降場所ですか？' },
};

export default access;
