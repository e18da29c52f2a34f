import type { QuestionWords } from '../words.ts';

const transport: QuestionWords = {
  issue: {
    label: 'どんな問題ですか？',
    required: 'どんな問題か教えてください。',
    invalid: '300文字以内で入力してください。',
  },
  'parking_full.issue': {
    label: 'どんな問題ですか？',
    required: 'どんな問題か教えてください。',
    invalid: 'どれか1つを選んでください。',
    options: '満車|ほかの車で出られない|出入りの列が長い|バー・精算機|その他',
  },
  carPark: {
    label: 'どの駐車場ですか？',
    required: '駐車場を選んでください。',
    invalid: 'この場所は見つかりません。一覧から選んでください。',
  },
  stop: {
    label: 'どの停留所ですか？',
    required: '停留所を選んでください。',
    invalid: 'この場所は見つかりません。一覧から選んでください。',
  },
  line: {
    label: 'どの路線ですか？',
    required: '路線を入力してください。',
    invalid: '40文字以内で入力してください。',
  },
  waitMin: {
    label: '何分くらい待っていますか？',
    required: '分数を入力してください。',
    invalid: '0から600までの数字を入力してください。',
  },
  place: {
    label: 'どの場所のことですか？',
    required: '場所の名前を入力してください。',
    invalid: 'この場所は見つかりません。一覧から選んでください。',
  },
  'taxi.place': { label: 'どこで待っていますか？' },
  question: {
    label: '何を知りたいですか？',
    required: '質問を書いてください。',
    invalid: '300文字以内で入力してください。',
  },
  what: {
    label: '何ですか？',
    required: '内容を入力してください。',
    invalid: '300文字以内で入力してください。',
  },
  'car_problem.what': {
    label: '車にどんな問題がありますか？',
    required: '当てはまるものを選んでください。',
    invalid: 'どれか1つを選んでください。',
    options: '損傷|動かない|パンク|鍵の紛失・閉じ込み|車が見つからない|その他',
  },
  plate: {
    label: 'ナンバープレート',
    hint: '車を探すのに役立ちます。',
    required: 'ナンバーを入力してください。',
    invalid: '14文字以内で入力してください。',
  },
  'route.place': { label: 'どの道路・場所ですか？' },
};

export default transport;
