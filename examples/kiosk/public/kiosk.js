// The attract screen (it only tells above, and is touched below), until <touchline-kiosk> takes the screen over:
// an upgraded element no longer shows what stands inside it.
const WORDS = {
  en: {
    page: 'Help at North Arena',
    read: 'Read aloud',
    stop: 'Stop reading',
    danger: 'Danger or medical help',
    callFirst: 'Call first',
    close: 'Back',
    where: 'You are at',
    place: 'North stand, walkway 1',
    asset: 'Kiosk 1',
    near: 'Nearest help: First aid 1, by block N-103',
    steward: 'Or tell the nearest steward. They wear orange.',
    control: 'Venue safety',
    report: 'Report to the control room',
    starting: 'Help is still starting. If it takes longer, help desk 1 is beside block N-106.',
  },
  'zh-Hans': {
    page: '北方体育馆帮助',
    read: '朗读',
    stop: '停止朗读',
    danger: '危险或医疗求助',
    callFirst: '请先打电话',
    close: '返回',
    where: '您在',
    place: '北看台1层走廊',
    asset: '1 号自助机',
    near: '最近的帮助：N-103 区旁 1 号急救点',
    steward: '也可以告诉最近的工作人员，他们穿橙色背心。',
    control: '场馆安全',
    report: '报告控制室',
    starting: '帮助正在启动。如需等待较久，请到 N-106 区旁 1 号服务台。',
  },
  ar: {
    page: 'المساعدة في نورث أرينا',
    read: 'قراءة بصوت عالٍ',
    stop: 'إيقاف القراءة',
    danger: 'خطر أو مساعدة طبية',
    callFirst: 'اتصل أولاً',
    close: 'رجوع',
    where: 'أنت في',
    place: 'المدرج الشمالي، الممر 1',
    asset: 'الجهاز 1',
    near: 'أقرب مساعدة: الإسعاف 1 بجوار القسم N-103',
    steward: 'أو أخبر أقرب منظم. يرتدون سترات برتقالية.',
    control: 'أمن الملعب',
    report: 'إبلاغ غرفة التحكم',
    starting: 'المساعدة قيد التشغيل. إذا طال الأمر فمكتب المساعدة 1 بجوار القسم N-106.',
  },
};
const FIRST = 'en';
const IDLE_MS = 60_000;

const find = (selector) => document.querySelector(selector);
const dialog = find('#danger');
const message = find('#message');
const readButton = find('#read');
let idle;

function speak(language) {
  document.documentElement.lang = language;
  document.documentElement.dir = language === 'ar' ? 'rtl' : 'ltr';
  const words = WORDS[language];
  document.title = words.page;
  for (const node of document.querySelectorAll('[data-say]')) node.textContent = words[node.dataset.say];
  for (const button of document.querySelectorAll('[data-language]')) {
    button.setAttribute('aria-pressed', String(button.dataset.language === language));
  }
  message.textContent = '';
}

function start(category) {
  dialog.close();
  globalThis.speechSynthesis?.cancel();
  const help = find('touchline-help');
  if (help?.open) {
    if (category) help.open(category);
    else help.open();
    return;
  }
  message.textContent = WORDS[document.documentElement.lang].starting;
}

// Nobody finds the language, or the open window, of the person before.
function rest() {
  if (find('touchline-help')?.matches(':state(open)')) return;
  dialog.close();
  globalThis.speechSynthesis?.cancel();
  speak(FIRST);
}

function touched() {
  clearTimeout(idle);
  idle = setTimeout(rest, IDLE_MS);
}

function readAloud() {
  const voice = globalThis.speechSynthesis;
  if (voice.speaking) {
    voice.cancel();
    return;
  }
  const language = document.documentElement.lang;
  const lines = [find(`h1 [lang="${language}"]`), find(`.start [lang="${language}"]`)].map(
    (node) => node.textContent,
  );
  const words = new SpeechSynthesisUtterance(lines.join(' '));
  words.lang = language === 'zh-Hans' ? 'zh-CN' : language;
  const label = readButton.querySelector('[data-say]');
  const rename = (key) => {
    label.textContent = WORDS[document.documentElement.lang][key];
  };
  words.addEventListener('start', () => rename('stop'));
  words.addEventListener('end', () => rename('read'));
  words.addEventListener('error', () => rename('read'));
  voice.speak(words);
}

find('#start').addEventListener('click', () => start());
find('#report').addEventListener('click', () => start('safety'));
find('#danger-open').addEventListener('click', () => dialog.showModal());
find('#danger-close').addEventListener('click', () => dialog.close());
for (const button of document.querySelectorAll('[data-language]')) {
  button.addEventListener('click', () => {
    speak(button.dataset.language);
    start();
  });
}
readButton.hidden = !('speechSynthesis' in globalThis);
readButton.addEventListener('click', readAloud);
for (const kind of ['pointerdown', 'keydown']) addEventListener(kind, touched, { passive: true });
document.addEventListener('touchline-close', () => {
  rest();
  find('#start').focus();
});
addEventListener('contextmenu', (pressed) => pressed.preventDefault());
speak(FIRST);
touched();
