import type { QuestionWords } from '../words.ts';

const info: QuestionWords = {
  what: { label: 'ما هو؟', required: 'يُرجى إخبارنا بالأمر.', invalid: 'يُرجى ألا يزيد النص على 300 حرف.' },
  'where.what': { label: 'ما المكان المطلوب؟' },
  here: {
    label: 'أين أنت الآن؟',
    hint: 'انظر إلى أقرب لافتة واكتب القطاع أو البوابة.',
    required: 'يُرجى إخبارنا بمكانك لنصل إليك.',
    invalid: 'لا نعرف هذا المكان. يُرجى اختياره من القائمة.',
  },
  'when.what': { label: 'عن أي وقت سؤالك؟', hint: 'مثل: فتح الأبواب، البداية، الاستراحة، النهاية، آخر قطار.' },
  'rules.what': { label: 'ما المراد إحضاره أو فعله؟' },
  issueRef: {
    label: 'ما رمز بلاغك؟',
    hint: 'ثمانية أحرف وأرقام، مثل 7K3F-9QXM.',
    required: 'يُرجى إدخال الرمز.',
    invalid: 'يُرجى التحقق من الرمز. يتكوّن من ثمانية أحرف وأرقام.',
  },
  text: {
    label: 'ما الأمر، بكلماتك؟',
    required: 'يُرجى كتابة بضع كلمات.',
    invalid: 'يُرجى ألا يزيد النص على 2000 حرف.',
  },
  'other.text': { label: 'ما سؤالك؟' },
};

export default info;
