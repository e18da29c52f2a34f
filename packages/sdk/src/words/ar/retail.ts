import type { QuestionWords } from '../words.ts';

const retail: QuestionWords = {
  item: {
    label: 'ما المنتج المقصود؟',
    required: 'يُرجى تسمية المنتج.',
    invalid: 'يُرجى ألا يزيد النص على 120 حرفًا.',
  },
  'exchange.item': { label: 'ماذا اشتريت؟' },
  reason: { label: 'ما السبب؟', required: 'يُرجى إخبارنا بالسبب.', invalid: 'يُرجى ألا يزيد النص على 300 حرف.' },
  'exchange.reason': {
    label: 'ما سبب الإرجاع؟',
    required: 'يُرجى إخبارنا بالسبب.',
    invalid: 'يُرجى اختيار إحدى الإجابات.',
    options: 'مقاس خطأ|تالف أو معيب|منتج خطأ|غيّرت رأيي|سبب آخر',
  },
  receiptNo: {
    label: 'ما رقم الإيصال؟',
    hint: 'في أسفل الإيصال. إذا لم يكن معك، تكفي كتابة «لا شيء».',
    required: 'يُرجى إدخال رقم الإيصال.',
    invalid: 'يُرجى ألا يزيد النص على 40 حرفًا.',
  },
  'out_of_stock.item': { label: 'ما المنتج المطلوب؟' },
  size: { label: 'ما الحجم؟', required: 'يُرجى اختيار الحجم.', invalid: 'يُرجى اختيار إحدى الإجابات.' },
  'out_of_stock.size': {
    label: 'ما المقاس؟',
    required: 'يُرجى إدخال المقاس.',
    invalid: 'يُرجى ألا يزيد النص على 30 حرفًا.',
  },
  shop: {
    label: 'أي متجر؟',
    required: 'يُرجى اختيار المتجر.',
    invalid: 'لا نعرف هذا المكان. يُرجى اختياره من القائمة.',
  },
  amount: { label: 'كم كان المبلغ؟', required: 'يُرجى إدخال المبلغ.', invalid: 'يُرجى إدخال مبلغ، مثل 24.50.' },
  'overcharged.amount': { label: 'كم دفعت؟' },
  orderNo: {
    label: 'ما رقم الطلب؟',
    hint: 'مكتوب على الإيصال أو في التطبيق.',
    required: 'يُرجى إدخال رقم الطلب.',
    invalid: 'يُرجى ألا يزيد النص على 24 حرفًا.',
  },
  'online_order.orderNo': { label: 'ما رقم طلبك من المتجر؟' },
  issue: {
    label: 'ما المشكلة؟',
    required: 'يُرجى إخبارنا بالمشكلة.',
    invalid: 'يُرجى ألا يزيد النص على 300 حرف.',
  },
  'online_order.issue': { label: 'ما المشكلة في الطلب؟' },
};

export default retail;
