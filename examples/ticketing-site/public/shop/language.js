// The language of the page is settled first, so that everything after it, the help widget included, reads it
// from <html lang>.
const STORE_KEY = 'stubwell:language';

export const LANGUAGES = [
  { id: 'en', name: 'English', short: 'EN' },
  { id: 'zh-Hans', name: '简体中文', short: '中文' },
];

function known(value) {
  if (!value) return undefined;
  return value.toLowerCase().startsWith('zh')
    ? 'zh-Hans'
    : value.toLowerCase().startsWith('en')
      ? 'en'
      : undefined;
}

function stored() {
  try {
    return sessionStorage.getItem(STORE_KEY);
  } catch {
    return null;
  }
}

function remember(value) {
  try {
    sessionStorage.setItem(STORE_KEY, value);
  } catch {
    // A page that may not store still works; the address carries the language.
  }
}

const asked = known(new URLSearchParams(location.search).get('lang'));
if (asked) remember(asked);

export const language = asked ?? known(stored()) ?? known(navigator.language) ?? 'en';
document.documentElement.lang = language;

/** How dates and money are written: the venue is European. */
export const locale = language === 'en' ? 'en-GB' : language;

/** Picks a label of the venue file. */
export const pick = (labels) => (language === 'zh-Hans' ? labels.zhHans : labels.en) ?? labels.en;

/** The address of this same page in another language. */
export function addressIn(id) {
  const url = new URL(location.href);
  url.searchParams.set('lang', id);
  return `${url.pathname}${url.search}`;
}
