// The frame of every page: texts in the page's language, the language switch, the worker, and a kind word when data
// fail.
import { el, put, translate } from './dom.js';
import { addressIn, language, LANGUAGES } from './language.js';
import { say } from './words.js';
import { loadVenue } from './venue.js';
import { startWorker } from './worker.js';

export function frame(titleKey, venueName = language === 'zh-Hans' ? '北方体育馆' : 'North Arena') {
  if (titleKey) document.title = say(titleKey);
  translate(document, say, { venue: venueName });
  const other = LANGUAGES.find(({ id }) => id !== language);
  document
    .querySelector('[data-language]')
    ?.append(
      el(
        'a',
        { href: addressIn(other.id), lang: other.id, hreflang: other.id, class: 'top-link' },
        other.name,
      ),
    );
  startWorker();
}

/** Loads the venue, or leaves a sentence and a way to try again in its place. */
export async function withVenue(place, render) {
  let venue;
  try {
    venue = await loadVenue();
  } catch {
    put(
      place,
      notice(say('load.failed'), say('load.failedText'), [
        el(
          'button',
          { class: 'button', type: 'button', onclick: () => location.reload() },
          say('load.retry'),
        ),
      ]),
    );
    place.removeAttribute('aria-busy');
    return;
  }
  await render(venue);
  place.removeAttribute('aria-busy');
}

/** An empty place that says what happened and what comes next. */
export function notice(title, text, actions = []) {
  return el(
    'section',
    { class: 'notice' },
    el('img', { src: '/art/seats.svg', alt: '', width: 200, height: 112 }),
    el('h2', {}, title),
    el('p', {}, text),
    el('div', { class: 'actions' }, actions),
  );
}

/** Waits for the help widget without asking for it: a page where it never comes loses nothing. */
export async function whenHelp() {
  await customElements.whenDefined('touchline-help');
  const here = document.querySelector('touchline-help');
  if (here) return here;
  return new Promise((resolve) => {
    const watcher = new MutationObserver(() => {
      const help = document.querySelector('touchline-help');
      if (!help) return;
      watcher.disconnect();
      resolve(help);
    });
    watcher.observe(document.documentElement, { childList: true, subtree: true });
  });
}
