import type { QuestionWords } from '../words.ts';

const idea: QuestionWords = {
  topic: {
    label: '何についてですか？',
    required: '項目を選んでください。',
    invalid: 'どれか1つを選んでください。',
    options:
      'チケット|入場|座席・見え方|飲食・売店|トイレ・清掃|バリアフリー|交通・退場|アプリ・サイト|スタッフ・接客|その他',
  },
  text: {
    label: '自分の言葉で書いてください',
    required: 'ひとことでも書いてください。',
    invalid: '2000文字以内で入力してください。',
  },
  'suggestion.text': { label: 'どうすればもっと良くなりますか？' },
  'praise.text': { label: '良かったのはどんなことですか？' },
  who: {
    label: 'どなたにお礼を伝えますか？',
    hint: '名前、名札の番号、または見た目の特徴。',
    required: 'どなたか教えてください。',
    invalid: '80文字以内で入力してください。',
  },
  where: {
    label: '場所はどこでしたか？',
    required: '場所を教えてください。',
    invalid: 'この場所は見つかりません。一覧から選んでください。',
  },
  'praise.where': { label: '場所はどこでしたか？' },
  'staff_idea.text': { label: 'どんな案ですか？' },
  process: {
    label: 'どの仕事の進め方についてですか？',
    required: '仕事の進め方を書いてください。',
    invalid: '160文字以内で入力してください。',
  },
  expectedGain: {
    label: '何が良くなりますか？',
    required: '良くなることを教えてください。',
    invalid: '200文字以内で入力してください。',
  },
};

export default idea;
