import type { Window } from '../engines/driver.ts';

/** What somebody met who wanted to report something from a page. */
export interface Walk {
  /** `absent`, or the colour of the pill as it is drawn. */
  launcher: string;
  /** The title of the panel, or why it did not open. */
  panel: string;
  /** The panel has its own style: a title of its size, tiles a thumb can hit. */
  styled: boolean;
  /** `device` or `memory`, or why the report was refused. */
  kept: string;
  /** `received`, or where it is instead. */
  delivery: string;
  /** What the list of own reports says about it. */
  says: string;
  /** Errors and violations that the page saw. */
  errors: string[];
  violations: string[];
}

/**
 * Opens the panel, reports, and waits until the report is at the venue or stays where it is.
 *
 * @param framed The page is in the one frame of what the window shows, and has `WALKER` in it.
 */
export async function walk(window: Window, words: string, framed = false): Promise<Walk> {
  const text = String(await window.run(framed ? ASK_FRAME : WALK, words));
  const found = Object.fromEntries(
    text.split('\n').map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)]),
  );
  const list = (value = '') => value.split('\u0001').filter(Boolean);
  return {
    launcher: found['launcher'] ?? '',
    panel: found['panel'] ?? '',
    styled: found['styled'] === 'true',
    kept: found['kept'] ?? '',
    delivery: found['delivery'] ?? '',
    says: found['says'] ?? '',
    errors: list(found['errors']),
    violations: list(found['violations']),
  };
}

const ASK_FRAME = `
  const words = arguments[0];
  return new Promise((resolve) => {
    addEventListener('message', ({ data }) => resolve(data));
    document.querySelector('iframe').contentWindow.postMessage(words, '*');
  });
`;

/** Runs in the page. Its answer is one string, since pages are met whose arrays cannot be told to anybody. */
const WALK = `
  const words = arguments[0];
  const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
  const until = async (look, ms) => {
    const end = performance.now() + ms;
    for (;;) {
      const found = await look();
      if (found || performance.now() > end) return found;
      await sleep(30);
    }
  };
  const lines = {};
  const tell = (name, value) => { lines[name] = ('' + value).split('\\n').join(' '); };
  const seen = window.seen || { errors: [], violations: [] };

  const help = await until(() => document.querySelector('touchline-help:defined'), 2500);
  if (!help) tell('launcher', 'absent');
  else {
    const pill = await until(() => help.shadowRoot && help.shadowRoot.querySelector('[part~=launcher]'), 2500);
    const box = pill.getBoundingClientRect();
    const hit = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2) === help;
    tell('launcher', hit && box.height >= 44 ? getComputedStyle(pill).backgroundColor : 'out of reach');
    let reason = '';
    help.addEventListener('touchline-error', (event) => { reason = 'not opened: ' + event.error; });
    pill.click();
    const root = () => {
      const panel = help.shadowRoot.querySelector('touchline-panel');
      return panel && panel.shadowRoot;
    };
    const title = await until(() => {
      // What stands in the frame comes a moment after it.
      if (reason || (root() && root().querySelector('dialog[open] .tile'))) return reason || root().querySelector('h2');
    }, 6000);
    tell('panel', reason || (title && title.textContent.trim()) || 'never opened');
    // Later the page may be told more, of a relay that never answers for instance.
    const opened = !reason && title;
    if (opened) {
      const tile = root().querySelector('.tile');
      tell('styled', getComputedStyle(title).fontSize !== '32px' && tile.getBoundingClientRect().height >= 44
        && tile.getBoundingClientRect().width > 60);
    }
    try {
      const { id, kept } = await help.report({
        category: 'entry.scan_fail', stage: 'entry', location: { gate: 'gate-C' }, fields: { partySize: 1 },
        description: words,
      });
      tell('kept', kept);
      let last;
      await until(async () => {
        let tried = false;
        for (const issue of await help.issues()) if (issue.id === id) {
          last = issue.delivery;
          tried = issue.attempts > 0;
        }
        return last === 'received' || (last === 'saved' && tried);
      }, 10000);
      tell('delivery', last);
    } catch (error) { tell('kept', error); }
    if (opened) {
      const row = await until(() => {
        for (const one of root().querySelectorAll('button')) if (/^My reports/.test(one.textContent.trim())) return one;
      }, 2000);
      if (row) {
        row.click();
        // A row that is being sent says where it is a moment later.
        await until(() => /Ticket will not scan/.test(root().textContent) && !/Being sent/.test(root().textContent), 6000);
        tell('says', root().querySelector('dialog').textContent.trim().replace(/\\s+/g, ' '));
      }
    }
  }
  await sleep(50);
  let errors = '', violations = '';
  for (let i = 0; i < seen.errors.length; i++) errors += seen.errors[i] + '\\u0001';
  for (let i = 0; i < seen.violations.length; i++) violations += seen.violations[i] + '\\u0001';
  tell('errors', errors);
  tell('violations', violations);
  // WebKit's driver chokes on what it finds in every object.
  for (const name of Object.keys(Object.prototype)) delete Object.prototype[name];
  let answer = '';
  for (const name of Object.keys(lines)) answer += name + '=' + lines[name] + '\\n';
  return answer;
`;

/** A script for a page in a frame of another site, where no driver reaches. */
export const WALKER = `addEventListener('message', ({ data, source }) => {
  (async function () { ${WALK} })(data).then((answer) => source.postMessage(answer, '*'));
});`;
