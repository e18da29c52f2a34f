import type { QuestionWords } from '../words.ts';

const exit: QuestionWords = {
  level: {
    label: 'どのくらいの状態ですか？',
    required: '状態を選んでください。',
    invalid: 'どれか1つを選んでください。',
    options: '混んでいるが動いている|とても遅い|動けない・押されている',
  },
  exit: {
    label: 'どの出口ですか？',
    required: '出口を選んでください。',
    invalid: 'この場所は見つかりません。一覧から選んでください。',
  },
  target: {
    label: 'どこへ行きたいですか？',
    required: '行き先を教えてください。',
    invalid: 'この場所は見つかりません。一覧から選んでください。',
  },
  'lost_way.target': { hint: '例：駅、駐車場、タクシー乗り場。' },
  here: {
    label: '今どこにいますか？',
    hint: '近くの案内表示を見て、ブロックかゲートを入力してください。',
    required: 'すぐに向かえるよう、今いる場所を教えてください。',
    invalid: 'この場所は見つかりません。一覧から選んでください。',
  },
  block: {
    label: 'どのブロックですか？',
    hint: 'チケットと、階段の案内表示に書かれています。',
    required: 'ブロックを入力してください。',
    invalid: 'この場所は見つかりません。一覧から選んでください。',
  },
  minutes: {
    label: '何分くらい続いていますか？',
    required: '分数を入力してください。',
    invalid: '0から600までの数字を入力してください。',
  },
  'hold_back.minutes': { label: '何分間、止められていますか？' },
  need: {
    label: '何が必要ですか？',
    required: '必要なものを選んでください。',
    invalid: 'どれか1つを選んでください。',
  },
  'early_leave.need': {
    label: '何が必要ですか？',
    options:
      '人の少ない出口を知りたい|迎えに来てほしい|車やタクシーまでの手助け|落ち着くまで中で待ちたい|その他',
  },
};

export default exit;
