import type { QuestionWords } from '../words.ts';

/** Words of what every report may carry. */
const common: QuestionWords = {
  issueKind: { label: 'ما نوع رسالتك؟', options: 'سؤال|مشكلة|شكوى|اقتراح|شكر' },
  comment: { label: 'هل من شيء آخر يفيدنا؟', hint: 'اختياري. يُرجى عدم كتابة رقم بطاقة أو هوية.' },
  mood: { label: 'ما شعورك حيال ذلك؟', options: 'سعادة|لا بأس|خيبة أمل|غضب' },
  reporterName: { label: 'اسمك', hint: 'اختياري. يساعدنا على الوصول إليك.' },
};

export default common;
