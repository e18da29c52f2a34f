import { html, nothing } from 'lit/html.js';
import { icon } from '../../icons/icon.ts';
import type { Key } from '../../strings/strings.ts';
import type { Form, Screen, View } from '../panel/view.ts';

/** Something that stands above what people tap. */
export interface News {
  name: string;
  /** What it says in a line, and the language that is in. */
  words: string;
  lang?: string;
  /** Said aloud where it comes late. */
  said?: Key;
  /** Of several that come late, the heaviest is named: 2 is somebody's safety. */
  weight?: 1 | 2;
  card: unknown;
}

/** One look at a screen: from the move that led there until the next. */
interface Look {
  name: string;
  /** What stood there from the first drawing on, in that order. */
  stood: Set<string>;
  /** The first drawing is still under way. */
  first: boolean;
  late: News[];
  /** What was said aloud last. */
  told: Key | undefined;
  /** Its room was given up by a tap on it. */
  touched: boolean;
}

const looks = new WeakMap<Form, Look>();
const nameOf = ({ turn, stage }: Form) => `${turn} ${stage}`;
const isHidden = ({ root }: Form) => !!root.querySelector('dialog:not([open])');

function begin(form: Form, first: boolean): Look {
  const name = nameOf(form);
  const look: Look = { name, stood: new Set(), first, late: [], told: undefined, touched: false };
  looks.set(form, look);
  return look;
}

/** Behind a closed dialog anything may move: there every drawing is a first one. */
function lookOf(form: Form): Look {
  const look = looks.get(form);
  return look?.name === nameOf(form) && (look.first || !isHidden(form)) ? look : begin(form, true);
}

/** These screens arrived: what is on the screen by now was drawn without them. */
export function arrived(form: Form): void {
  if (!isHidden(form)) begin(form, false);
}

/** Its card, if it was there from the first drawing on; otherwise it waits in the title. */
export function inTime(form: Form, news: News): unknown {
  const look = lookOf(form);
  if (look.first) look.stood.add(news.name);
  if (look.stood.has(news.name)) return news.card;
  look.late.push(news);
  return undefined;
}

/** As they stood, and what is new behind them: two cards never change places under a thumb. */
export function asTheyStood<Of extends { id: string }>(form: Form, all: readonly Of[]): Of[] {
  const stood = [...lookOf(form).stood];
  const place = ({ id }: Of) => stood.indexOf(id) + 1 || Infinity;
  return all.toSorted((a, b) => place(a) - place(b) || 0);
}

/** What stands above the topics. What ends by itself leaves its room, until somebody taps something in there. */
export function aboveTopics(form: Form, news: readonly News[]): unknown {
  const look = lookOf(form);
  const room = form.root.querySelector<HTMLElement>('.news');
  const height = room && !look.first && !look.touched ? room.offsetHeight : 0;
  if (room) room.style.minBlockSize = height ? `${height}px` : '';
  const shown = news.flatMap((one) => inTime(form, one) ?? []);
  if (!shown.length && !height) return nothing;
  return html`<div
    class="news"
    @click=${() => {
      look.touched = true;
    }}
  >
    ${shown}
  </div>`;
}

/** What came too late to stand where it belongs is named in the title, which has its room and is no target; a tap draws the screen anew. */
export function titled(form: Form, view: View, screen: Screen): View {
  // A look begins with its first drawing, whether there is any news in it or not; the title is the end of a drawing.
  const look = lookOf(form);
  look.first = false;
  const late = look.late.splice(0);
  const [news] = late.toSorted((a, b) => (b.weight ?? 0) - (a.weight ?? 0));
  if (!news) return view;
  const { said } = news;
  if (said && said !== look.told) queueMicrotask(() => void form.act(async () => {}, said));
  look.told = said;
  return {
    ...view,
    title: html`${view.title}
      <button
        class="late ${news.weight === 2 ? 'now' : 'soon'}"
        part="button"
        @click=${() => form.go(screen)}
      >
        ${icon('triangle-alert')}<span lang=${news.lang ?? form.language} dir="auto">${news.words}</span
        >${icon('chevron-right', true)}
      </button>`,
  };
}
