import type { QuestionWords } from '../words.ts';

const other: QuestionWords = {
  text: {
    label: 'ما الأمر، بكلماتك؟',
    required: 'يُرجى كتابة بضع كلمات.',
    invalid: 'يُرجى ألا يزيد النص على 2000 حرف.',
  },
  'other.text': { label: 'كيف يمكننا مساعدتك؟' },
  here: {
    label: 'أين أنت الآن؟',
    hint: 'انظر إلى أقرب لافتة واكتب القطاع أو البوابة.',
    required: 'يُرجى إخبارنا بمكانك لنصل إليك.',
    invalid: 'لا نعرف هذا المكان. يُرجى اختياره من القائمة.',
  },
};

export default other;
