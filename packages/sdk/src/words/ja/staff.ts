import type { QuestionWords } from '../words.ts';

const staff: QuestionWords = {
  text: {
    label: '自分の言葉で書いてください',
    required: 'ひとことでも書いてください。',
    invalid: '2000文字以内で入力してください。',
  },
  'attitude.text': { label: '何がありましたか？' },
  where: {
    label: '場所はどこでしたか？',
    required: '場所を教えてください。',
    invalid: 'この場所は見つかりません。一覧から選んでください。',
  },
  'attitude.where': { label: 'どこで起きましたか？' },
  when: {
    label: 'いつのことですか？',
    hint: 'だいたいでかまいません。',
    required: 'いつのことか教えてください。',
    invalid: '現在までの日時を選んでください。',
  },
  'slow.text': { label: '何を待っていますか？' },
  issueRef: {
    label: '報告番号は何ですか？',
    hint: '8文字です（例：7K3F-9QXM）。',
    required: '報告番号を入力してください。',
    invalid: '報告番号をご確認ください。8文字です。',
  },
  'slow.issueRef': { label: '前回の報告番号' },
  said: {
    label: '何と言われましたか？',
    required: '言われたことを教えてください。',
    invalid: '300文字以内で入力してください。',
  },
  by: {
    label: '何がさえぎっていますか？',
    required: 'さえぎっているものを選んでください。',
    invalid: 'どれか1つを選んでください。',
    options: '人|横断幕・旗・物|柱・手すり・カメラ',
  },
  'wrong_info.by': {
    label: '誰から聞きましたか？',
    hint: '例：Bゲートの係員、アプリ、案内表示。',
    required: '誰から聞いたか教えてください。',
    invalid: '80文字以内で入力してください。',
  },
  'wrong_info.text': { label: 'そのために何が起きましたか？' },
  'form_error.issueRef': { label: '誤りがある報告の番号' },
  field: {
    label: 'どの項目が間違っていますか？',
    required: '項目の名前を入力してください。',
    invalid: '80文字以内で入力してください。',
  },
  correct: {
    label: '正しい内容は何ですか？',
    required: '正しい内容を入力してください。',
    invalid: '200文字以内で入力してください。',
  },
  'complaint.text': {
    label: '何についての苦情ですか？',
    required: 'ひとことでも書いてください。',
    invalid: '4000文字以内で入力してください。',
  },
  outcomeWanted: {
    label: 'どのような対応を希望しますか？',
    required: '希望する対応を教えてください。',
    invalid: '300文字以内で入力してください。',
  },
  contact: {
    label: 'ご連絡先を教えてください',
    hint: 'メールか電話番号のどちらか。',
    required: 'メールアドレスか電話番号を入力してください。',
    invalid: 'メールアドレスか電話番号をご確認ください。',
  },
};

export default staff;
