import type { RejectReason } from '@touchline/sdk/model';

/** Why a report was turned away, as its reporter reads it: plain, and without blame. */
const WORDS: Record<'en' | 'zh-Hans', Record<RejectReason, string>> = {
  en: {
    spam: 'We could not find a question or a problem in your report, so we closed it. If we got it wrong, please send a new one.',
    prank:
      'We looked into your report and found nothing to help with, so we closed it. If we got it wrong, please send a new one.',
    duplicate_channel:
      'We have this report already from another way you told us, and answer you there. So we closed this one.',
    not_this_event: 'Your report is not about this venue or event, so we could not help and closed it.',
  },
  'zh-Hans': {
    spam: '我们在您的反馈中没有看到问题或需要处理的事项，因此已将其关闭。如有误判，请重新提交。',
    prank: '我们查看了您的反馈，没有发现需要处理的情况，因此已将其关闭。如有误判，请重新提交。',
    duplicate_channel: '我们已通过其他渠道收到同一反馈，并会在那里回复您，因此关闭了这一条。',
    not_this_event: '您的反馈与本场馆或本场活动无关，我们无法处理，已将其关闭。',
  },
};

export function rejectionWords(reason: string, language = 'en'): string {
  const words: Record<string, string> = language.startsWith('zh') ? WORDS['zh-Hans'] : WORDS.en;
  return words[reason] ?? WORDS.en.spam;
}
