import type { QuestionWords } from '../words.ts';

const ticketing: QuestionWords = {
  eventId: {
    label: 'どのイベントですか？',
    required: 'イベントを選んでください。',
    invalid: 'どれか1つを選んでください。',
  },
  orderRef: {
    label: '注文番号は何番ですか？',
    hint: '確認メールに書かれています。',
    required: '注文番号を入力してください。',
    invalid: '注文番号をご確認ください。英字と数字です。',
  },
  email: {
    label: '使ったメールアドレスはどれですか？',
    required: 'メールアドレスを入力してください。',
    invalid: 'アドレスをご確認ください（例：name@example.com）。',
  },
  'not_received.email': { label: '注文に使ったメールアドレスは？' },
  purchaseChannel: {
    label: 'どこでチケットを買いましたか？',
    required: '購入先を選んでください。',
    invalid: 'どれか1つを選んでください。',
    options: '公式サイト|アプリ|チケット窓口|代理店・提携先|リセール|その他',
  },
  amount: {
    label: '金額はいくらですか？',
    required: '金額を入力してください。',
    invalid: '金額を数字で入力してください（例：24.50）。',
  },
  'payment.amount': { label: 'いくら請求されましたか？' },
  currency: {
    label: 'どの通貨ですか？',
    required: '通貨を選んでください。',
    invalid: 'どれか1つを選んでください。',
    options:
      'ユーロ (EUR)|米ドル (USD)|英ポンド (GBP)|人民元 (CNY)|香港ドル (HKD)|日本円 (JPY)|韓国ウォン (KRW)|スイスフラン (CHF)|レアル (BRL)|ルピー (INR)|ディルハム (AED)|その他',
  },
  chargedAt: {
    label: 'いつ引き落とされましたか？',
    hint: '銀行やカード会社の通知で確認できます。',
    required: '引き落とされた日時を入力してください。',
    invalid: '現在までの日時を選んでください。',
  },
  payMethod: {
    label: 'どのように支払いましたか？',
    required: '支払い方法を選んでください。',
    invalid: 'どれか1つを選んでください。',
    options:
      'カード|スマホ・スマートウォッチ|QRコード決済|銀行振込|リストバンド・会場カード|現金|その他の方法',
  },
  last4: {
    label: 'カード番号の下4桁',
    hint: '4桁だけです。番号全体は絶対に送らないでください。',
    required: '下4桁を入力してください。',
    invalid: '4桁の数字を入力してください。',
  },
  wrongField: {
    label: 'チケットの何が間違っていますか？',
    required: '間違っている項目を選んでください。',
    invalid: 'どれか1つを選んでください。',
    options: '日付・時間|座席・ブロック|名前|券種|その他',
  },
  correctValue: {
    label: '正しくは何ですか？',
    required: '正しい内容を教えてください。',
    invalid: '120文字以内で入力してください。',
  },
  reason: {
    label: '理由は何ですか？',
    required: '理由を教えてください。',
    invalid: '300文字以内で入力してください。',
  },
  'refund.reason': {
    label: '払い戻しを希望する理由は何ですか？',
    required: '理由を教えてください。',
    invalid: 'どれか1つを選んでください。',
    options:
      '行けなくなった|病気・けが|重複して買った|違うチケットを買った|イベントの変更|楽しめない問題があった|その他の理由',
  },
  ticketCount: {
    label: 'チケットは何枚ですか？',
    required: '枚数を入力してください。',
    invalid: '1から50までの数字を入力してください。',
  },
  refundMethod: {
    label: '払い戻しの方法は？',
    required: '払い戻し方法を選んでください。',
    invalid: 'どれか1つを選んでください。',
    options: '支払いと同じ方法|残高に加算|クーポン|いちばん早い方法',
  },
  fromSeat: {
    label: '今の座席はどこですか？',
    hint: '例：N-112ブロック 8列 14番。',
    required: '座席を入力してください。',
    invalid: '60文字以内で入力してください。',
  },
  toWish: {
    label: '代わりに何を希望しますか？',
    required: '希望を教えてください。',
    invalid: '200文字以内で入力してください。',
  },
  recipientContact: {
    label: '譲る相手のメールか電話番号',
    hint: '先に相手の了承を得てください。',
    required: '相手の連絡先を入力してください。',
    invalid: '254文字以内で入力してください。',
  },
  platform: {
    label: 'どのアプリ・サイトを使いますか？',
    required: 'アプリかサイトの名前を入力してください。',
    invalid: '80文字以内で入力してください。',
  },
  ticketRef: {
    label: 'チケット番号は何番ですか？',
    hint: 'コードの下の番号です。コード自体は送らないでください。',
    required: 'チケット番号を入力してください。',
    invalid: 'チケット番号をご確認ください。英字と数字です。',
  },
  purchasePlace: {
    label: 'どこで買いましたか？',
    hint: 'サイト、アプリ、または通りの名前。',
    required: '買った場所を教えてください。',
    invalid: '120文字以内で入力してください。',
  },
  sellerName: {
    label: '誰から買いましたか？',
    required: '売り手の名前を入力してください。',
    invalid: '80文字以内で入力してください。',
  },
  photo: {
    label: '写真を追加',
    hint: 'できるだけ人の顔を写さないでください。',
    required: '写真を追加してください。',
    invalid: 'このファイルは送信できません。写真を選んでください。',
  },
  step: {
    label: 'どこで止まりましたか？',
    required: '止まったところを選んでください。',
    invalid: 'どれか1つを選んでください。',
    options: '順番待ち|座席選択|ログイン|支払い|支払い後|その他',
  },
  errorText: {
    label: 'どんなメッセージが出ましたか？',
    required: 'メッセージを入力してください。',
    invalid: '300文字以内で入力してください。',
  },
  screenshot: {
    label: 'スクリーンショットを追加',
    hint: 'カード番号は隠してください。',
    required: 'スクリーンショットを追加してください。',
    invalid: 'このファイルは送信できません。写真を選んでください。',
  },
  url: {
    label: 'どのページを見ていましたか？',
    required: 'ページのアドレスを入力してください。',
    invalid: 'アドレスをご確認ください。https:// で始まります。',
  },
  device: {
    label: 'どのスマホやパソコンを使っていますか？',
    required: '機種を入力してください。',
    invalid: '120文字以内で入力してください。',
  },
  'site_problem.device': { label: 'どのスマホやパソコンを使っていますか？' },
  choice: {
    label: 'どちらを希望しますか？',
    required: 'どちらかを選んでください。',
    invalid: 'どれか1つを選んでください。',
    options: '払い戻し|チケットを残す',
  },
};

export default ticketing;
