import type { QuestionWords } from '../words.ts';

const safety: QuestionWords = {
  callNow: {
    label: '危険な場合は、今すぐ{emergencyNumber}に電話してください。',
    hint: '次に、ここで場所を教えてください。すぐに助けを向かわせます。',
  },
  kind: {
    label: 'どのような問題ですか？',
    required: '問題の種類を選んでください。',
    invalid: 'どれか1つを選んでください。',
  },
  'danger.kind': {
    label: 'どんな危険ですか？',
    options: '火災|煙|人が押しつぶされている|何かが落ちそう|ガス・薬品のにおい|その他の危険',
  },
  here: {
    label: '今どこにいますか？',
    hint: '近くの案内表示を見て、ブロックかゲートを入力してください。',
    required: 'すぐに向かえるよう、今いる場所を教えてください。',
    invalid: 'この場所は見つかりません。一覧から選んでください。',
  },
  peopleAtRisk: {
    label: '危険にさらされている人は何人ですか？',
    required: '人数を選んでください。',
    invalid: 'どれか1つを選んでください。',
    options: '1〜2人|数人|10人以上|わからない',
  },
  weapon: {
    label: '武器が見えますか？',
    required: 'お答えください。「わからない」でもかまいません。',
    invalid: 'どれか1つを選んでください。',
    options: 'はい|いいえ|わからない',
  },
  block: {
    label: 'どのブロックですか？',
    hint: 'チケットと、階段の案内表示に書かれています。',
    required: 'ブロックを入力してください。',
    invalid: 'この場所は見つかりません。一覧から選んでください。',
  },
  people: {
    label: '関わっている人は何人ですか？',
    required: '人数を選んでください。',
    invalid: 'どれか1つを選んでください。',
    options: '1〜2人|数人|10人以上|わからない',
  },
  discreet: {
    label: '目立たない対応を希望しますか？',
    hint: '係員がお名前を呼んだり、指し示したりすることはありません。',
    required: '対応のしかたを選んでください。',
    invalid: 'どれか1つを選んでください。',
    options: 'はい、目立たずに|いいえ、普通に来てほしい',
  },
  stillThere: {
    label: '相手はまだそこにいますか？',
    required: 'お答えください。「わからない」でもかまいません。',
    invalid: 'どれか1つを選んでください。',
    options: 'はい|いいえ|わからない',
  },
  what: {
    label: '何ですか？',
    required: '内容を入力してください。',
    invalid: '300文字以内で入力してください。',
  },
  'hate.what': {
    label: 'どんな発言や行為がありましたか？',
    hint: '書ける範囲でかまいません。',
    required: '内容を入力してください。',
    invalid: '1000文字以内で入力してください。',
  },
  anonymous: {
    label: '匿名を希望しますか？',
    hint: '匿名でも、報告番号で状況を確認できます。',
    required: '「はい」か「いいえ」でお答えください。',
    invalid: 'どれか1つを選んでください。',
    options: 'はい|いいえ',
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
  'thrown.what': {
    label: '何ですか？',
    required: '当てはまるものを選んでください。',
    invalid: 'どれか1つを選んでください。',
    options: '瓶・カップ|その他の物|発煙筒・煙|花火・爆竹|レーザーポインター|その他',
  },
  doNotTouchShown: {
    label: '触らず、落ち着いて離れてください。',
    hint: '十分に離れてからスマホを使ってください。',
  },
  description: {
    label: '見える様子を書いてください',
    required: 'ひとことで説明してください。',
    invalid: '600文字以内で入力してください。',
  },
  'suspicious.description': { label: '何を見ましたか？' },
  item: {
    label: 'どの品物ですか？',
    required: '品物の名前を入力してください。',
    invalid: '120文字以内で入力してください。',
  },
  'theft.item': { label: '何を盗まれましたか？' },
  when: {
    label: 'いつのことですか？',
    hint: 'だいたいでかまいません。',
    required: 'いつのことか教えてください。',
    invalid: '現在までの日時を選んでください。',
  },
  'theft.when': { label: 'いつ気づきましたか？' },
  'theft.here': { label: 'どこで盗まれましたか？' },
  policeWanted: {
    label: '警察と話したいですか？',
    required: '「はい」か「いいえ」でお答えください。',
    invalid: 'どれか1つを選んでください。',
    options: 'はい|いいえ',
  },
  level: {
    label: 'どのくらいの状態ですか？',
    required: '状態を選んでください。',
    invalid: 'どれか1つを選んでください。',
    options: '混んでいるが動いている|とても遅い|動けない・押されている',
  },
  'crowding.level': { hint: '息苦しい・押されている場合は「緊急の危険」を選んでください。' },
  concern: {
    label: '何が心配ですか？',
    hint: 'ひとことで十分です。写真は付けないでください。',
    required: '心配なことを教えてください。',
    invalid: '1000文字以内で入力してください。',
  },
};

export default safety;
