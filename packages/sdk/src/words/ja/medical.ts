import type { QuestionWords } from '../words.ts';

const medical: QuestionWords = {
  callNow: {
    label: '危険な場合は、今すぐ{emergencyNumber}に電話してください。',
    hint: '次に、ここで場所を教えてください。すぐに助けを向かわせます。',
  },
  'emergency.callNow': { label: '命の危険がある場合は、今すぐ{emergencyNumber}に電話してください。' },
  conscious: {
    label: 'その方は意識がありますか？',
    required: 'お答えください。「わからない」でもかまいません。',
    invalid: 'どれか1つを選んでください。',
    options: 'はい|いいえ|わからない',
  },
  breathing: {
    label: 'その方は普段どおりの呼吸をしていますか？',
    required: 'お答えください。「わからない」でもかまいません。',
    invalid: 'どれか1つを選んでください。',
    options: 'はい|いいえ|わからない',
  },
  here: {
    label: '今どこにいますか？',
    hint: '近くの案内表示を見て、ブロックかゲートを入力してください。',
    required: 'すぐに向かえるよう、今いる場所を教えてください。',
    invalid: 'この場所は見つかりません。一覧から選んでください。',
  },
  canWalk: {
    label: 'その方は歩けますか？',
    required: '「はい」か「いいえ」でお答えください。',
    invalid: 'どれか1つを選んでください。',
    options: 'はい|いいえ',
  },
  what: {
    label: '何ですか？',
    required: '内容を入力してください。',
    invalid: '300文字以内で入力してください。',
  },
  'injury.what': { label: 'どこをけがしましたか？', hint: '例：足首をひねった、手を切った。' },
  symptoms: {
    label: 'どんな症状がありますか？',
    required: '1つ以上選んでください。',
    invalid: '1つ以上選んでください。',
  },
  'unwell.symptoms': {
    options:
      '胸の痛み・息が苦しい|めまい・気が遠くなる|暑くてつらい・頭痛|寒くて震える|吐き気・嘔吐|パニック・強い不安|その他',
  },
  need: {
    label: '何が必要ですか？',
    required: '必要なものを選んでください。',
    invalid: 'どれか1つを選んでください。',
  },
  'medicine.need': {
    label: '何についてですか？',
    options:
      '薬を冷やしておきたい|薬や機器を持ち込みたい|人目のない場所で使いたい|薬を忘れた|使用済みの針|その他',
  },
  'quiet_baby.need': {
    label: '何を探していますか？',
    options: 'おむつ交換台|授乳できる場所|ミルク用のお湯|静かな場所|その他',
  },
};

export default medical;
