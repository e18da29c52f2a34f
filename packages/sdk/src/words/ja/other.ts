import type { QuestionWords } from '../words.ts';

const other: QuestionWords = {
  text: {
    label: '自分の言葉で書いてください',
    required: 'ひとことでも書いてください。',
    invalid: '2000文字以内で入力してください。',
  },
  'other.text': { label: 'どうされましたか？' },
  here: {
    label: '今どこにいますか？',
    hint: '近くの案内表示を見て、ブロックかゲートを入力してください。',
    required: 'すぐに向かえるよう、今いる場所を教えてください。',
    invalid: 'この場所は見つかりません。一覧から選んでください。',
  },
};

export default other;
