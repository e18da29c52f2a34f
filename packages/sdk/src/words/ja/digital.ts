import type { QuestionWords } from '../words.ts';

const digital: QuestionWords = {
  kind: {
    label: 'どのような問題ですか？',
    required: '問題の種類を選んでください。',
    invalid: 'どれか1つを選んでください。',
  },
  'wifi.kind': {
    label: '何が使えませんか？',
    options: 'Wi-Fiがない|とても遅い|Wi-Fiのページが開かない|携帯の電波がない',
  },
  zone: {
    label: '会場のどのエリアですか？',
    required: 'エリアを選んでください。',
    invalid: 'この場所は見つかりません。一覧から選んでください。',
  },
  screen: {
    label: 'アプリのどの画面ですか？',
    required: '画面の名前を入力してください。',
    invalid: '80文字以内で入力してください。',
  },
  errorText: {
    label: 'どんなメッセージが出ましたか？',
    required: 'メッセージを入力してください。',
    invalid: '300文字以内で入力してください。',
  },
  device: {
    label: 'どのスマホやパソコンを使っていますか？',
    required: '機種を入力してください。',
    invalid: '120文字以内で入力してください。',
  },
  issue: {
    label: 'どんな問題ですか？',
    required: 'どんな問題か教えてください。',
    invalid: '300文字以内で入力してください。',
  },
  'account.issue': {
    label: 'アカウントにどんな問題がありますか？',
    required: 'どんな問題か教えてください。',
    invalid: 'どれか1つを選んでください。',
    options:
      'パスワードを忘れた|コードが届かない|ロックされている|以前のメールが使えない|チケットが表示されない|その他',
  },
  email: {
    label: '使ったメールアドレスはどれですか？',
    required: 'メールアドレスを入力してください。',
    invalid: 'アドレスをご確認ください（例：name@example.com）。',
  },
  'kiosk.issue': {
    label: '端末にどんな問題がありますか？',
    required: 'どんな問題か教えてください。',
    invalid: 'どれか1つを選んでください。',
    options:
      '電源切れ・フリーズ|印刷されない|カードが使えない|支払ったのに何も出ない|画面が反応しない|その他',
  },
  kioskId: {
    label: '端末の番号',
    hint: '端末の前面に書かれています。',
    required: '番号を入力してください。',
    invalid: '16文字以内で入力してください。',
  },
  amount: {
    label: '金額はいくらですか？',
    required: '金額を入力してください。',
    invalid: '金額を数字で入力してください（例：24.50）。',
  },
  'topup.amount': { label: 'いくら足りませんか？' },
  when: {
    label: 'いつのことですか？',
    hint: 'だいたいでかまいません。',
    required: 'いつのことか教えてください。',
    invalid: '現在までの日時を選んでください。',
  },
  'topup.when': { label: 'いつチャージ・支払いをしましたか？' },
  deviceId: {
    label: 'リストバンド・カードの番号',
    hint: '裏面の番号です。銀行のカードではありません。',
    required: '番号を入力してください。',
    invalid: '32文字以内で入力してください。',
  },
  request: {
    label: 'データをどうしますか？',
    required: 'どれかを選んでください。',
    invalid: 'どれか1つを選んでください。',
    options: '見せてほしい|訂正してほしい|削除してほしい',
  },
  contact: {
    label: 'ご連絡先を教えてください',
    hint: 'メールか電話番号のどちらか。',
    required: 'メールアドレスか電話番号を入力してください。',
    invalid: 'メールアドレスか電話番号をご確認ください。',
  },
};

export default digital;
