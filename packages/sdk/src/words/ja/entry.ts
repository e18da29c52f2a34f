import type { QuestionWords } from '../words.ts';

const entry: QuestionWords = {
  gate: {
    label: 'どのゲートですか？',
    hint: 'チケットとゲートの上に書かれています。',
    required: 'ゲートを選んでください。',
    invalid: 'この場所は見つかりません。一覧から選んでください。',
  },
  errorShown: {
    label: '読み取り機に何と表示されましたか？',
    required: '表示された内容を選んでください。',
    invalid: 'どれか1つを選んでください。',
    options: '使用済み|無効|ゲートが違う|入場時間前|表示なし・読み取れない|その他',
  },
  partySize: {
    label: '自分を含めて何人ですか？',
    required: '人数を入力してください。',
    invalid: '1から50までの数字を入力してください。',
  },
  ticketRef: {
    label: 'チケット番号は何番ですか？',
    hint: 'コードの下の番号です。コード自体は送らないでください。',
    required: 'チケット番号を入力してください。',
    invalid: 'チケット番号をご確認ください。英字と数字です。',
  },
  laneNo: {
    label: 'どのレーンですか？',
    hint: '番号は改札機に書かれています。',
    required: 'レーン番号を入力してください。',
    invalid: '8文字以内で入力してください。',
  },
  blocked: {
    label: '入口がふさがっていますか？',
    required: '「はい」か「いいえ」でお答えください。',
    invalid: 'どれか1つを選んでください。',
    options: 'はい|いいえ',
  },
  waitMin: {
    label: '何分くらい待っていますか？',
    required: '分数を入力してください。',
    invalid: '0から600までの数字を入力してください。',
  },
  crowding: {
    label: '周りの混み具合は？',
    hint: '息苦しい・押されている場合は「緊急の危険」を選んでください。',
    required: '混み具合を選んでください。',
    invalid: 'どれか1つを選んでください。',
    options: '動く余裕がある|混んでいて遅い|押されて動けない',
  },
  here: {
    label: '今どこにいますか？',
    hint: '近くの案内表示を見て、ブロックかゲートを入力してください。',
    required: 'すぐに向かえるよう、今いる場所を教えてください。',
    invalid: 'この場所は見つかりません。一覧から選んでください。',
  },
  'wrong_gate.gate': { label: 'チケットに書かれたゲートはどこですか？' },
  ticketBlock: {
    label: 'チケットに書かれたブロックはどこですか？',
    required: 'ブロックを入力してください。',
    invalid: '12文字以内で入力してください。',
  },
  docType: {
    label: 'どの身分証をお持ちですか？',
    hint: '種類だけです。番号や写真は絶対に送らないでください。',
    required: '身分証を選んでください。',
    invalid: 'どれか1つを選んでください。',
    options: '身分証明カード|パスポート|在留カード|運転免許証|スマホの写しだけ|持っていない',
  },
  issue: {
    label: 'どんな問題ですか？',
    required: 'どんな問題か教えてください。',
    invalid: '300文字以内で入力してください。',
  },
  'id_check.issue': { label: '本人確認で何がありましたか？' },
  item: {
    label: 'どの品物ですか？',
    required: '品物の名前を入力してください。',
    invalid: '120文字以内で入力してください。',
  },
  'bag_search.item': { label: 'どの持ち物のことですか？' },
  'bag_search.issue': { label: '手荷物検査で何がありましたか？' },
  reasonGiven: {
    label: 'どんな理由を言われましたか？',
    hint: '言われていなければ「なし」と書いてください。',
    required: '言われた理由を教えてください。',
    invalid: '300文字以内で入力してください。',
  },
  reason: {
    label: '理由は何ですか？',
    required: '理由を教えてください。',
    invalid: '300文字以内で入力してください。',
  },
  'reentry.reason': { label: '再入場が必要な理由は何ですか？' },
  need: {
    label: '何が必要ですか？',
    required: '必要なものを選んでください。',
    invalid: 'どれか1つを選んでください。',
  },
  'cold_queue.need': {
    label: '列で手助けが必要な方は？',
    required: '当てはまる方を選んでください。',
    invalid: '1つ以上選んでください。',
    options: '高齢の方|小さな子ども|妊娠中の方|気分の悪い方|障害のある方|その他の方',
  },
  count: {
    label: '手助けが必要な方は何人ですか？',
    required: '人数を入力してください。',
    invalid: '1から500までの数字を入力してください。',
  },
};

export default entry;
