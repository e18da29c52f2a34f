import type { QuestionWords } from '../words.ts';

const transport: QuestionWords = {
  issue: { label: '遇到了什么问题？', required: '请说明遇到的问题。', invalid: '请控制在300字以内。' },
  'parking_full.issue': {
    label: '遇到了什么问题？',
    required: '请说明遇到的问题。',
    invalid: '请从选项中选择一项。',
    options: '车位已满|车被堵住出不来|进出排队太久|闸杆或缴费问题|其他',
  },
  carPark: {
    label: '哪个停车场？',
    required: '请选择停车场。',
    invalid: '未找到该位置，请从列表中选择。',
  },
  stop: { label: '哪个站点？', required: '请选择站点。', invalid: '未找到该位置，请从列表中选择。' },
  line: { label: '哪条线路？', required: '请填写线路。', invalid: '请控制在40字以内。' },
  waitMin: { label: '您大约等了几分钟？', required: '请填写分钟数。', invalid: '请输入0到600之间的数字。' },
  place: { label: '是哪个地点？', required: '请填写地点。', invalid: '未找到该位置，请从列表中选择。' },
  'taxi.place': { label: '您在哪里等车？' },
  question: { label: '您想了解什么？', required: '请写下您的问题。', invalid: '请控制在300字以内。' },
  what: { label: '是什么？', required: '请告诉我们是什么。', invalid: '请控制在300字以内。' },
  'car_problem.what': {
    label: '车辆怎么了？',
    required: '请告诉我们是什么。',
    invalid: '请从选项中选择一项。',
    options: '车辆受损|无法启动|轮胎没气|钥匙丢失或锁在车内|找不到车|其他',
  },
  plate: {
    label: '车牌号',
    hint: '方便我们找到车辆。',
    required: '请填写车牌号。',
    invalid: '请控制在14字以内。',
  },
  'route.place': { label: '哪条路或哪个地点？' },
};

export default transport;
