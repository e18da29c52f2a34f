import type { QuestionWords } from '../words.ts';

const other: QuestionWords = {
  text: { label: 'अपने शब्दों में बताएँ', required: 'कृपया कुछ शब्द लिखें।', invalid: 'कृपया इसे 2000 अक्षरों से कम रखें।' },
  'other.text': { label: 'हम आपकी क्या मदद करें?' },
  here: {
    label: 'आप अभी कहाँ हैं?',
    hint: 'पास का कोई साइन देखें और ब्लॉक या गेट लिखें।',
    required: 'कृपया अपनी जगह बताएँ, ताकि हम आप तक पहुँच सकें।',
    invalid: 'यह जगह हमें नहीं मिली। कृपया सूची से चुनें।',
  },
};

export default other;
