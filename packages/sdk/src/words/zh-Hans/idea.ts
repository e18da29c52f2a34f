import type { QuestionWords } from '../words.ts';

const idea: QuestionWords = {
  topic: {
    label: '关于哪方面？',
    required: '请选择主题。',
    invalid: '请从选项中选择一项。',
    options: '票务|入场|座位与视线|餐饮与商品|洗手间与清洁|无障碍|交通与离场|应用与网站|人员与服务|其他',
  },
  text: { label: '请用自己的话告诉我们', required: '请简单写几句。', invalid: '请控制在2000字以内。' },
  'suggestion.text': { label: '我们哪里可以做得更好？' },
  'praise.text': { label: '哪里做得好？' },
  who: {
    label: '您想感谢谁？',
    hint: '姓名、工号或外貌特征均可。',
    required: '请告诉我们是谁。',
    invalid: '请控制在80字以内。',
  },
  where: { label: '在哪里？', required: '请填写地点。', invalid: '未找到该位置，请从列表中选择。' },
  'praise.where': { label: '在哪里？' },
  'staff_idea.text': { label: '您有什么想法？' },
  process: { label: '涉及哪个工作环节？', required: '请填写工作环节。', invalid: '请控制在160字以内。' },
  expectedGain: { label: '会有哪些改善？', required: '请说明预期改善。', invalid: '请控制在200字以内。' },
};

export default idea;
