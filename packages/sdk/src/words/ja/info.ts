import type { QuestionWords } from '../words.ts';

const info: QuestionWords = {
  what: {
    label: '何ですか？',
    required: '内容を入力してください。',
    invalid: '300文字以内で入力してください。',
  },
  'where.what': { label: '何を探していますか？' },
  here: {
    label: '今どこにいますか？',
    hint: '近くの案内表示を見て、ブロックかゲートを入力してください。',
    required: 'すぐに向かえるよう、今いる場所を教えてください。',
    invalid: 'この場所は見つかりません。一覧から選んでください。',
  },
  'when.what': { label: 'どの時間を知りたいですか？', hint: '例：開場、開始、休憩、終了、終電。' },
  'rules.what': { label: '何を持ち込みたい、またはしたいですか？' },
  issueRef: {
    label: '報告番号は何ですか？',
    hint: '8文字です（例：7K3F-9QXM）。',
    required: '報告番号を入力してください。',
    invalid: '報告番号をご確認ください。8文字です。',
  },
  text: {
    label: '自分の言葉で書いてください',
    required: 'ひとことでも書いてください。',
    invalid: '2000文字以内で入力してください。',
  },
  'other.text': { label: 'どんな質問ですか？' },
};

export default info;
