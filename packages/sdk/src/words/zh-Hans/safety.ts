import type { QuestionWords } from '../words.ts';

const safety: QuestionWords = {
  callNow: {
    label: '有危险？请立即拨打 {emergencyNumber}。',
    hint: '随后在此告诉我们您的位置，我们会立即派人。',
  },
  kind: { label: '是哪种情况？', required: '请选择是哪种情况。', invalid: '请从选项中选择一项。' },
  'danger.kind': {
    label: '是什么危险？',
    options: '起火|烟雾|人群挤压|可能坍塌或坠落|燃气或化学气味|其他危险',
  },
  here: {
    label: '您现在在哪里？',
    hint: '看看附近的指示牌，输入区号或入口。',
    required: '请告诉我们您的位置，方便找到您。',
    invalid: '未找到该位置，请从列表中选择。',
  },
  peopleAtRisk: {
    label: '有多少人有危险？',
    required: '请选择人数。',
    invalid: '请从选项中选择一项。',
    options: '一两人|几个人|十人以上|不确定',
  },
  weapon: {
    label: '看到武器了吗？',
    required: '请选择，不确定也可以。',
    invalid: '请从选项中选择一项。',
    options: '是|否|不确定',
  },
  block: {
    label: '哪个看台区？',
    hint: '见门票或台阶口的标牌。',
    required: '请填写看台区号。',
    invalid: '未找到该位置，请从列表中选择。',
  },
  people: {
    label: '有多少人卷入？',
    required: '请选择人数。',
    invalid: '请从选项中选择一项。',
    options: '一两人|几个人|十人以上|不确定',
  },
  discreet: {
    label: '需要我们低调处理吗？',
    hint: '工作人员不会当众提到或指出您。',
    required: '请选择处理方式。',
    invalid: '请从选项中选择一项。',
    options: '是，请低调|否，可直接过来',
  },
  stillThere: {
    label: '对方还在吗？',
    required: '请选择，不确定也可以。',
    invalid: '请从选项中选择一项。',
    options: '是|否|不确定',
  },
  what: { label: '是什么？', required: '请告诉我们是什么。', invalid: '请控制在300字以内。' },
  'hate.what': {
    label: '对方说了或做了什么？',
    hint: '愿意写多少就写多少。',
    required: '请告诉我们对方说了或做了什么。',
    invalid: '请控制在1000字以内。',
  },
  anonymous: {
    label: '您希望匿名吗？',
    hint: '匿名也能凭编号查看进展。',
    required: '请选择是或否。',
    invalid: '请从选项中选择一项。',
    options: '是|否',
  },
  row: { label: '第几排？', required: '请填写排号。', invalid: '该区没有这一排，请核对门票。' },
  seat: { label: '几号座位？', required: '请填写座位号。', invalid: '该排没有这个座位，请核对门票。' },
  'thrown.what': {
    label: '是什么？',
    required: '请告诉我们是什么。',
    invalid: '请从选项中选择一项。',
    options: '瓶子或杯子|其他物品|冷焰火或烟雾|烟花或爆竹|激光笔|其他',
  },
  doNotTouchShown: { label: '请勿触碰，冷静离开。', hint: '远离后再使用手机。' },
  description: { label: '请描述您看到的情况', required: '请简单描述。', invalid: '请控制在600字以内。' },
  'suspicious.description': { label: '您看到了什么？' },
  item: { label: '是什么物品？', required: '请填写物品名称。', invalid: '请控制在120字以内。' },
  'theft.item': { label: '什么东西被偷了？' },
  when: {
    label: '什么时候发生的？',
    hint: '大概时间即可。',
    required: '请填写时间。',
    invalid: '请选择日期和时间，不能晚于现在。',
  },
  'theft.when': { label: '什么时候发现的？' },
  'theft.here': { label: '在哪里丢的？' },
  policeWanted: {
    label: '您需要报警吗？',
    required: '请选择是或否。',
    invalid: '请从选项中选择一项。',
    options: '是|否',
  },
  level: {
    label: '情况有多严重？',
    required: '请选择严重程度。',
    invalid: '请从选项中选择一项。',
    options: '人多，但在走动|走得很慢|走不动或被挤住',
  },
  'crowding.level': { hint: '感到被推挤或呼吸困难，请选“紧急危险”。' },
  concern: {
    label: '您担心什么？',
    hint: '几个字就够，请不要附照片。',
    required: '请告诉我们您的担忧。',
    invalid: '请控制在1000字以内。',
  },
};

export default safety;
