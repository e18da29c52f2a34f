import type { QuestionWords } from '../words.ts';

/** Words of what every report may carry. */
const common: QuestionWords = {
  issueKind: { label: 'आपको क्या भेजना है?', options: 'प्रश्न|समस्या|शिकायत|सुझाव|प्रशंसा' },
  comment: {
    label: 'क्या कुछ और है जो हमें जानना चाहिए?',
    hint: 'ज़रूरी नहीं। कृपया कार्ड या पहचान-पत्र का नंबर न लिखें।',
  },
  mood: { label: 'इस बारे में आपको कैसा लग रहा है?', options: 'ख़ुश|ठीक|निराश|नाराज़' },
  reporterName: { label: 'आपका नाम', hint: 'ज़रूरी नहीं। इससे आपको ढूँढने में मदद मिलती है।' },
};

export default common;
