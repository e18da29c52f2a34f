import type { QuestionWords } from '../words.ts';

const lost: QuestionWords = {
  name: {
    label: 'その方の名前は何ですか？',
    hint: '安全担当だけが見ます。',
    required: '名前を入力してください。',
    invalid: '80文字以内で入力してください。',
  },
  'child_lost.name': { label: 'お子さんの名前は何ですか？' },
  age: {
    label: 'その方は何歳ですか？',
    required: '年齢を入力してください。',
    invalid: '0から120までの数字を入力してください。',
  },
  'child_lost.age': {
    label: 'お子さんは何歳ですか？',
    required: '年齢を入力してください。',
    invalid: '0から17までの数字を入力してください。',
  },
  clothing: {
    label: 'どんな服装ですか？',
    hint: '色から先に。例：赤いシャツ、青いジーンズ、白い帽子。',
    required: '服装を書いてください。',
    invalid: '200文字以内で入力してください。',
  },
  'child_lost.clothing': { label: 'お子さんはどんな服装ですか？' },
  lastSeen: {
    label: '最後に見た場所と時間は？',
    required: '場所と時間を教えてください。',
    invalid: '200文字以内で入力してください。',
  },
  'child_lost.lastSeen': { label: 'お子さんを最後に見た場所と時間は？' },
  phone: {
    label: '電話できる番号は何番ですか？',
    required: '電話番号を入力してください。',
    invalid: '番号をご確認ください。海外の番号は国番号も必要です。',
  },
  description: {
    label: '見える様子を書いてください',
    required: 'ひとことで説明してください。',
    invalid: '600文字以内で入力してください。',
  },
  'person_lost.description': {
    label: 'どんな見た目の方ですか？',
    hint: '年齢、服装、髪型、手助けに必要なこと。',
  },
  stayWith: {
    label: '係員が着くまで、そばにいてください。',
    hint: 'その場を動かず、名前や写真をほかの人に教えないでください。',
  },
  here: {
    label: '今どこにいますか？',
    hint: '近くの案内表示を見て、ブロックかゲートを入力してください。',
    required: 'すぐに向かえるよう、今いる場所を教えてください。',
    invalid: 'この場所は見つかりません。一覧から選んでください。',
  },
  'person_found.description': {
    label: 'どんな方を見つけましたか？',
    hint: 'だいたいの年齢と服装。名前は不要です。',
  },
  item: {
    label: 'どの品物ですか？',
    required: '品物の名前を入力してください。',
    invalid: '120文字以内で入力してください。',
  },
  'item_lost.item': { label: '何を落としましたか？' },
  colour: {
    label: '何色ですか？',
    required: '色を入力してください。',
    invalid: '60文字以内で入力してください。',
  },
  where: {
    label: '場所はどこでしたか？',
    required: '場所を教えてください。',
    invalid: 'この場所は見つかりません。一覧から選んでください。',
  },
  'item_lost.where': { label: '最後に持っていたのはどこですか？' },
  when: {
    label: 'いつのことですか？',
    hint: 'だいたいでかまいません。',
    required: 'いつのことか教えてください。',
    invalid: '現在までの日時を選んでください。',
  },
  'item_lost.when': { label: '最後に持っていたのはいつですか？' },
  contact: {
    label: 'ご連絡先を教えてください',
    hint: 'メールか電話番号のどちらか。',
    required: 'メールアドレスか電話番号を入力してください。',
    invalid: 'メールアドレスか電話番号をご確認ください。',
  },
  'item_found.item': { label: '何を拾いましたか？' },
  'item_found.where': { label: 'どこで拾いましたか？' },
  handedTo: {
    label: '品物は今どこにありますか？',
    required: '今ある場所を選んでください。',
    invalid: 'どれか1つを選んでください。',
    options: '自分が持っている|係員に渡した|落とし物窓口にある|その場に置いてきた',
  },
};

export default lost;
