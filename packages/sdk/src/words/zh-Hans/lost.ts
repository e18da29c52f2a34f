import type { QuestionWords } from '../words.ts';

const lost: QuestionWords = {
  name: {
    label: '走失者叫什么名字？',
    hint: '仅安保人员可见。',
    required: '请填写姓名。',
    invalid: '请控制在80字以内。',
  },
  'child_lost.name': { label: '孩子叫什么名字？' },
  age: { label: '多大年纪？', required: '请填写年龄。', invalid: '请输入0到120之间的数字。' },
  'child_lost.age': { label: '孩子几岁？', required: '请填写年龄。', invalid: '请输入0到17之间的数字。' },
  clothing: {
    label: '穿着什么衣服？',
    hint: '先说颜色：红上衣、蓝牛仔裤、白帽子。',
    required: '请描述衣着。',
    invalid: '请控制在200字以内。',
  },
  'child_lost.clothing': { label: '孩子穿着什么衣服？' },
  lastSeen: {
    label: '最后在哪里、何时看到？',
    required: '请填写最后见到的地点和时间。',
    invalid: '请控制在200字以内。',
  },
  'child_lost.lastSeen': { label: '最后在哪里、何时看到孩子？' },
  phone: {
    label: '我们打哪个电话找您？',
    required: '请填写电话号码。',
    invalid: '请检查号码；境外号码请加国家或地区代码。',
  },
  description: { label: '请描述您看到的情况', required: '请简单描述。', invalid: '请控制在600字以内。' },
  'person_lost.description': {
    label: '外貌和衣着是怎样的？',
    hint: '年龄、衣着、发型，以及需要留意的情况。',
  },
  stayWith: { label: '请陪在身边，等工作人员到达。', hint: '请留在原地，不要公开对方姓名或照片。' },
  here: {
    label: '您现在在哪里？',
    hint: '看看附近的指示牌，输入区号或入口。',
    required: '请告诉我们您的位置，方便找到您。',
    invalid: '未找到该位置，请从列表中选择。',
  },
  'person_found.description': { label: '您发现的是什么样的人？', hint: '大概年龄和衣着，不必写姓名。' },
  item: { label: '是什么物品？', required: '请填写物品名称。', invalid: '请控制在120字以内。' },
  'item_lost.item': { label: '您丢了什么？' },
  colour: { label: '是什么颜色？', required: '请填写颜色。', invalid: '请控制在60字以内。' },
  where: { label: '在哪里？', required: '请填写地点。', invalid: '未找到该位置，请从列表中选择。' },
  'item_lost.where': { label: '最后在哪里用过或见过？' },
  when: {
    label: '什么时候发生的？',
    hint: '大概时间即可。',
    required: '请填写时间。',
    invalid: '请选择日期和时间，不能晚于现在。',
  },
  'item_lost.when': { label: '最后一次见到是什么时候？' },
  contact: {
    label: '怎么联系您？',
    hint: '邮箱或电话均可。',
    required: '请填写邮箱或电话。',
    invalid: '请检查邮箱或电话号码。',
  },
  'item_found.item': { label: '您捡到了什么？' },
  'item_found.where': { label: '在哪里捡到的？' },
  handedTo: {
    label: '物品现在在哪里？',
    required: '请选择物品所在。',
    invalid: '请从选项中选择一项。',
    options: '在我这里|已交给工作人员|已交到失物招领处|留在原处',
  },
};

export default lost;
