import type { NotifyWords } from '../words.ts';

export const zhHans: NotifyWords = {
  askSubject: '可以让{venue}给您写信吗？',
  ask: '有人（应该是您）请{venue}在反馈 {reference} 有回复时，发邮件到这个邮箱。',
  askLink: '如果是您本人，请在这里确认：',
  askIgnore: '如果不是您，无需理会。您不确认，我们就不会再写信。',
  newsTitle: '{reference} 有回复了',
  news: '{venue}的工作人员已回复反馈 {reference}。',
  newsLink: '请在您提交反馈的那台设备上查看：',
  newsElsewhere: '在其他设备上，请使用您保存的链接或二维码。',
  newsStop: '不再接收这条反馈的邮件：',
  pageAsk: '有人回复反馈 {reference} 时，{venue}会发邮件给您，不会用于其他用途。',
  yes: '可以，请写信给我',
  no: '不要写信给我',
  on: '有人回复反馈 {reference} 时，我们会写信给您。',
  stop: '不再写信',
  off: '关于反馈 {reference}，我们不会再写信给您。',
  gone: '这个链接已失效。',
};
