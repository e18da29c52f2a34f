import type { QuestionWords } from '../words.ts';

/** Words of what every report may carry. */
const common: QuestionWords = {
  issueKind: { label: '何を送りますか？', options: '質問|問題|苦情|提案|お礼' },
  comment: {
    label: 'ほかに伝えておきたいことはありますか？',
    hint: '任意です。カード番号や身分証の番号は書かないでください。',
  },
  mood: { label: '今のお気持ちは？', options: 'うれしい|ふつう|残念|怒っている' },
  reporterName: { label: 'お名前', hint: '任意です。お探しするときに役立ちます。' },
};

export default common;
