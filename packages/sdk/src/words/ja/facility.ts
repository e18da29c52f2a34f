import type { QuestionWords } from '../words.ts';

const facility: QuestionWords = {
  damage: {
    label: '座席にどんな問題がありますか？',
    required: '当てはまるものを選んでください。',
    invalid: 'どれか1つを選んでください。',
    options: '壊れている|汚れている|ぬれている',
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
  kind: {
    label: 'どのような問題ですか？',
    required: '問題の種類を選んでください。',
    invalid: 'どれか1つを選んでください。',
  },
  'toilet.kind': {
    label: 'そこでどんな問題がありますか？',
    options: '詰まっている|汚れている|紙や石けんがない|列が長い|扉・蛇口・照明の故障',
  },
  zone: {
    label: '会場のどのエリアですか？',
    required: 'エリアを選んでください。',
    invalid: 'この場所は見つかりません。一覧から選んでください。',
  },
  nearBlock: {
    label: 'いちばん近いブロックはどこですか？',
    required: '近くのブロックを入力してください。',
    invalid: '12文字以内で入力してください。',
  },
  'water.kind': {
    label: '水にどんな問題がありますか？',
    options: '水が見つからない|蛇口が壊れている|色や味がおかしい',
  },
  location: {
    label: '詳しい場所はどこですか？',
    hint: '例：112ブロックと113ブロックの間の階段。',
    required: '場所を説明してください。',
    invalid: '160文字以内で入力してください。',
  },
  'litter.location': { label: 'ごみはどこにありますか？' },
  'spill.location': { label: '床が滑るのはどこですか？' },
  size: {
    label: '大きさはどのくらいですか？',
    required: '大きさを選んでください。',
    invalid: 'どれか1つを選んでください。',
  },
  'spill.size': {
    label: 'ぬれている範囲はどのくらいですか？',
    options: '椅子より小さい|テーブルくらい|もっと大きい',
  },
  peopleInside: {
    label: '中に閉じ込められた人はいますか？',
    required: '「はい」か「いいえ」でお答えください。',
    invalid: 'どれか1つを選んでください。',
    options: 'はい|いいえ',
  },
  unitNo: {
    label: 'エレベーター・エスカレーターの番号',
    hint: '扉の横のプレートに書かれています。',
    required: '番号を入力してください。',
    invalid: '12文字以内で入力してください。',
  },
  'light_power.kind': {
    label: 'どんな故障ですか？',
    hint: '火花や煙が出ている場合は離れ、ほかの人も近づけないでください。',
    options: '明かりがつかない|明かりがちらつく|停電している|火花・焦げたにおい|その他',
  },
  dark: {
    label: '暗くて安全に歩けませんか？',
    required: '「はい」か「いいえ」でお答えください。',
    invalid: 'どれか1つを選んでください。',
    options: 'はい|いいえ',
  },
  feel: {
    label: 'どのように感じますか？',
    required: '当てはまるものを選んでください。',
    invalid: 'どれか1つを選んでください。',
    options: '暑すぎる|寒すぎる|日陰がない|雨をよける場所がない|風・すきま風',
  },
  someoneAtRisk: {
    label: '今、誰かがけがをするおそれはありますか？',
    required: '「はい」か「いいえ」でお答えください。',
    invalid: 'どれか1つを選んでください。',
    options: 'はい|いいえ',
  },
  'structure.location': { label: '壊れている場所はどこですか？', hint: 'まず、そこから離れてください。' },
  'sign.location': { label: '案内表示がある場所、必要な場所は？' },
  text: {
    label: '自分の言葉で書いてください',
    required: 'ひとことでも書いてください。',
    invalid: '2000文字以内で入力してください。',
  },
  'sign.text': {
    label: '何がわかりにくい、または足りませんか？',
    required: 'ひとことでも書いてください。',
    invalid: '300文字以内で入力してください。',
  },
};

export default facility;
