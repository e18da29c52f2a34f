import type { NotifyWords } from '../words.ts';

export const ko: NotifyWords = {
  askSubject: '{venue}에서 메일을 보내도 될까요?',
  ask: '누군가(아마도 고객님)가 문의 {reference}에 답변이 오면 이 주소로 메일을 보내 달라고 {venue}에 요청했습니다.',
  askLink: '본인이라면 여기에서 확인해 주세요:',
  askIgnore: '본인이 아니라면 아무것도 하지 않으셔도 됩니다. 확인하지 않으시면 더는 보내지 않습니다.',
  newsTitle: '{reference}에 답변이 왔습니다',
  news: '{venue} 담당자가 문의 {reference}에 답변했습니다.',
  newsLink: '문의한 기기에서 확인하세요:',
  newsElsewhere: '다른 기기에서는 보관해 두신 링크나 QR 코드를 사용하세요.',
  newsStop: '이 문의에 대한 메일 그만 받기:',
  pageAsk: '담당자가 문의 {reference}에 답변할 때만 {venue}에서 메일을 보냅니다.',
  yes: '네, 보내 주세요',
  no: '아니요, 보내지 마세요',
  on: '담당자가 문의 {reference}에 답변하면 메일을 보내 드립니다.',
  stop: '그만 받기',
  off: '문의 {reference}에 대한 메일을 더는 보내지 않습니다.',
  gone: '이 링크는 더 이상 유효하지 않습니다.',
};
