import type { QuestionWords } from '../words.ts';

const retail: QuestionWords = {
  item: { label: 'कौन-सी चीज़ है?', required: 'कृपया चीज़ का नाम लिखें।', invalid: 'कृपया इसे 120 अक्षरों से कम रखें।' },
  'exchange.item': { label: 'आपने क्या ख़रीदा?' },
  reason: { label: 'कारण क्या है?', required: 'कृपया कारण बताएँ।', invalid: 'कृपया इसे 300 अक्षरों से कम रखें।' },
  'exchange.reason': {
    label: 'इसे लौटाने का कारण क्या है?',
    required: 'कृपया कारण बताएँ।',
    invalid: 'कृपया दिए गए उत्तरों में से एक चुनें।',
    options: 'ग़लत साइज़|टूटा या ख़राब|ग़लत सामान|मन बदल गया|कोई और कारण',
  },
  receiptNo: {
    label: 'रसीद नंबर क्या है?',
    hint: 'यह रसीद के नीचे है। न हो तो “कोई नहीं” लिखें।',
    required: 'कृपया रसीद नंबर लिखें।',
    invalid: 'कृपया इसे 40 अक्षरों से कम रखें।',
  },
  'out_of_stock.item': { label: 'आपको क्या चाहिए?' },
  size: { label: 'यह कितना बड़ा है?', required: 'कृपया आकार चुनें।', invalid: 'कृपया दिए गए उत्तरों में से एक चुनें।' },
  'out_of_stock.size': {
    label: 'कौन-सा साइज़?',
    required: 'कृपया साइज़ लिखें।',
    invalid: 'कृपया इसे 30 अक्षरों से कम रखें।',
  },
  shop: {
    label: 'कौन-सी दुकान?',
    required: 'कृपया दुकान चुनें।',
    invalid: 'यह जगह हमें नहीं मिली। कृपया सूची से चुनें।',
  },
  amount: { label: 'रकम कितनी थी?', required: 'कृपया रकम लिखें।', invalid: 'कृपया रकम लिखें, जैसे 24.50।' },
  'overcharged.amount': { label: 'आपने कितना भुगतान किया?' },
  orderNo: {
    label: 'ऑर्डर नंबर क्या है?',
    hint: 'यह रसीद पर या ऐप में है।',
    required: 'कृपया ऑर्डर नंबर लिखें।',
    invalid: 'कृपया इसे 24 अक्षरों से कम रखें।',
  },
  'online_order.orderNo': { label: 'दुकान का ऑर्डर नंबर क्या है?' },
  issue: {
    label: 'समस्या क्या है?',
    required: 'कृपया बताएँ कि समस्या क्या है।',
    invalid: 'कृपया इसे 300 अक्षरों से कम रखें।',
  },
  'online_order.issue': { label: 'ऑर्डर में क्या समस्या है?' },
};

export default retail;
