import type { NotifyWords } from '../words.ts';

export const ja: NotifyWords = {
  askSubject: '{venue}からメールをお送りしてもよいですか',
  ask: 'どなたか（おそらくあなた）が、報告 {reference} に返信があったときにこのアドレスへメールするよう{venue}に頼みました。',
  askLink: 'ご本人の場合は、こちらで確認してください：',
  askIgnore: '心当たりがない場合は、何もする必要はありません。確認がなければ、これ以上お送りしません。',
  newsTitle: '{reference} に返信があります',
  news: '{venue}の担当者が報告 {reference} に返信しました。',
  newsLink: '報告した端末でご覧ください：',
  newsElsewhere: 'ほかの端末では、保存したリンクか QR コードをお使いください。',
  newsStop: 'この報告についてのメールを止める：',
  pageAsk: '報告 {reference} に担当者が返信したときだけ、{venue}からメールをお送りします。',
  yes: 'はい、送ってください',
  no: 'いいえ、送らないでください',
  on: '報告 {reference} に担当者が返信したら、メールをお送りします。',
  stop: 'メールを止める',
  off: '報告 {reference} についてのメールは、もうお送りしません。',
  gone: 'このリンクは無効になりました。',
};
