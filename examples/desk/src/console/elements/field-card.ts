import { html, nothing, type TemplateResult } from 'lit';
import type { DeskVenue, IssueRow } from '../../api/types.ts';
import type { KeptRow } from '../field/shelf.ts';
import type { Order } from '../field/orders.ts';
import { aboutWords, categoryWords, placeWords, say, sayIfKnown, type Key } from '../words.ts';
import { issueAddress } from '../address.ts';
import { icon, type IconName } from './icons.ts';
import { priorityMark } from './priority.ts';

/** What a card's buttons do. */
export interface CardActions {
  go: (row: KeptRow) => void;
  done: (row: KeptRow) => void;
  help: (row: KeptRow) => void;
  photo: (row: KeptRow, event: Event) => void;
  insist: (order: Order) => void;
  drop: (order: Order) => void;
}

export interface CardFacts {
  row: KeptRow;
  me: string;
  venue: DeskVenue | undefined;
  /** What was done about it on this phone, the oldest first. */
  orders: readonly Order[];
}

/** What, where, by when, and three things to do about it with one thumb. */
export function fieldCard({ row, me, venue, orders }: CardFacts, act: CardActions): TemplateResult {
  const waiting = orders.filter(({ state }) => state !== 'refused');
  const goes = isOnTheWay(row, me) || waiting.some((order) => isOf(order, 'take'));
  const isDone = waiting.some((order) => isOf(order, 'resolve'));
  const place = placeWords(venue, row.location);
  return html`<article class="card ${isDone ? 'over' : ''}" aria-label=${aboutWords(venue, row)}>
    <p class="what">
      ${priorityMark(row.priority)}
      <a href=${issueAddress(row)}><b>${categoryWords(venue, row.category)}</b></a>
      ${row.clock ? html`<desk-clock .clock=${row.clock}></desk-clock>` : nothing}
    </p>
    ${place ? html`<p class="where">${icon('map-pin')}<span>${place}</span></p>` : nothing}
    <div class="do">
      <button
        class="button ${goes ? '' : 'primary'}"
        aria-pressed=${goes ? 'true' : 'false'}
        @click=${() => goes || act.go(row)}
      >
        ${goes ? icon('check') : nothing} ${say('field.go')}
      </button>
      <button
        class="button ${goes && !isDone ? 'primary' : ''}"
        aria-pressed=${isDone ? 'true' : 'false'}
        @click=${() => isDone || act.done(row)}
      >
        ${isDone ? icon('check') : nothing} ${say('field.done')}
      </button>
      <button class="button" @click=${() => act.help(row)}>${say('field.help')}</button>
      <label class="button camera" title=${say('field.photo')}>
        ${icon('image')}<span class="visually-hidden">${say('field.photo')}</span>
        <input
          class="visually-hidden"
          type="file"
          accept="image/*"
          capture="environment"
          @change=${(event: Event) => act.photo(row, event)}
        />
      </label>
    </div>
    ${orders.map((order) => orderLine(order, act))}
  </article>`;
}

function isOnTheWay(row: Pick<IssueRow, 'state' | 'assignee'>, me: string): boolean {
  return row.state === 'in_progress' && row.assignee?.id === me;
}

function isOf(order: Order, type: string): boolean {
  return order.what.kind === 'command' && order.what.command.type === type;
}

const LOOKS: Record<Order['state'], { shape: IconName; key: Key }> = {
  saved: { shape: 'smartphone', key: 'field.state.saved' },
  sending: { shape: 'send', key: 'field.state.sending' },
  conflict: { shape: 'users', key: 'field.state.conflict' },
  refused: { shape: 'triangle-alert', key: 'field.state.refused' },
  received: { shape: 'circle-check', key: 'field.state.received' },
};

/** What became of one thing that was done. */
function orderLine(order: Order, act: CardActions): TemplateResult {
  const { shape, key } = LOOKS[order.state];
  const asks = order.state === 'conflict' || order.state === 'refused';
  return html`<div class="order ${order.state}" role=${asks ? 'alert' : 'status'}>
    <p>${icon(shape)}<span>${say('field.order', { what: wordsOf(order), state: say(key) })}</span></p>
    ${order.state === 'conflict' && order.instead ? versions(order, order.instead) : nothing}
    ${order.state === 'refused' && order.reason ? html`<p>${order.reason}</p>` : nothing}
    ${
      asks
        ? html`<div class="do">
            <button class="button" @click=${() => act.drop(order)}>${say('conflict.leave')}</button>
            <button class="button" @click=${() => act.insist(order)}>
              ${say(order.state === 'conflict' ? 'conflict.still' : 'issue.again')}
            </button>
          </div>`
        : nothing
    }
  </div>`;
}

/** Both versions: what was on the screen, and what a colleague made of it. */
function versions(order: Order, instead: NonNullable<Order['instead']>): TemplateResult {
  const standing = ({ state, with: who, priority }: Order['seen']) =>
    [sayIfKnown(`state.${state}`) ?? state, who ?? say('queue.nobody'), priority].join(', ');
  const did =
    instead.did && sayIfKnown(`event.${instead.did}`, { who: instead.who ?? '', team: '', priority: '' });
  return html`${did ? html`<p><b>${did}</b></p>` : nothing}
    <dl>
      <div>
        <dt>${say('conflict.before')}</dt>
        <dd>${standing(order.seen)}</dd>
      </div>
      <div>
        <dt>${say('conflict.after')}</dt>
        <dd>${standing(instead)}</dd>
      </div>
    </dl>`;
}

function wordsOf({ what }: Order): string {
  if (what.kind === 'photo') return say('field.photo');
  switch (what.command.type) {
    case 'take':
      return say('field.go');
    case 'resolve':
      return say('field.done');
    default:
      return say('field.help');
  }
}
