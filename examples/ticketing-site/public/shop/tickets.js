import { addTickets, readTickets } from './basket.js';
import { frame, notice, whenHelp, withVenue } from './chrome.js';
import { drawCode } from './code.js';
import { el, icon, put } from './dom.js';
import { pick } from './language.js';
import { drawFinder } from './map.js';
import { say, sayCount } from './words.js';

// A ticket of the next event, for looking around without an order.
const SAMPLE = {
  ticketRef: 'SW-SAMPLE-1',
  orderRef: 'SW-SAMPLE',
  eventId: '2026-11-22-final',
  block: 'E-108',
  row: '12',
  seat: '7',
  gate: 'gate-C',
  name: 'Robin Lake',
  delivery: 'phone',
};

let help;

/** What the help widget may know beforehand, so that nobody types their seat while standing in a queue. */
const prefillOf = ({ block, row, seat, gate, ticketRef, orderRef }) => ({
  block,
  row,
  seat,
  gate,
  ticketRef,
  orderRef,
});

function helpWith(ticket) {
  help?.prefill?.(prefillOf(ticket));
  help?.open?.();
}

function part(name, value, options) {
  return el('div', { class: options }, el('dt', {}, name), el('dd', {}, el('bdi', {}, value)));
}

function stub(venue, ticket) {
  const event = venue.events.find(({ id }) => id === ticket.eventId);
  return el(
    'li',
    { class: 'ticket' },
    el(
      'article',
      { class: 'stub', 'aria-label': `${event.name}, ${ticket.block}, ${say('seat.list', ticket)}` },
      el(
        'div',
        { class: 'stub-main' },
        el('img', { class: 'stub-art', src: `/art/${event.art}.svg`, alt: '', width: 1600, height: 900 }),
        el(
          'div',
          { class: 'stub-head' },
          el('p', { class: 'stub-when' }, `${venue.when(event)} · ${venue.time(event.startAt)}`),
          el('h2', {}, event.name),
          el('p', {}, `${venue.name} · ${say('time.doors', { time: venue.time(event.doorsAt) })}`),
        ),
        el(
          'dl',
          { class: 'stub-place' },
          part(say('mine.gate'), ticket.gate.slice(-1), 'stub-gate'),
          part(say('mine.block'), ticket.block),
          part(say('mine.row'), ticket.row),
          part(say('mine.seat'), ticket.seat),
        ),
        el(
          'dl',
          { class: 'stub-refs' },
          part(say('mine.name'), ticket.name),
          part(say('mine.ticket'), ticket.ticketRef),
        ),
      ),
      el(
        'div',
        { class: 'stub-code' },
        drawCode(ticket.ticketRef, say('mine.code')),
        el('p', {}, say('mine.sampleCode')),
        el(
          'button',
          { type: 'button', class: 'button button-help', hidden: !help, onclick: () => helpWith(ticket) },
          icon('help'),
          say('mine.help'),
        ),
      ),
    ),
  );
}

function dayOf(venue, ticket) {
  const event = venue.events.find(({ id }) => id === ticket.eventId);
  const gate = venue.gateName(ticket.gate);
  const values = {
    gate,
    time: venue.time(event.doorsAt),
    stations: venue.note('nearStations'),
    walk: venue.note('stationWalk'),
    minutes: venue.note('shuttleInterval'),
    stops: venue.note('shuttleStops'),
    size: venue.note('bagSize'),
    drop: venue.note('bagDrop'),
    name: venue.note('wifiName'),
  };
  const fact = (name, title, text) =>
    el('div', { class: 'fact' }, icon(name), el('div', {}, el('h3', {}, title), el('p', {}, text)));
  return el(
    'div',
    { class: 'day' },
    el(
      'section',
      { class: 'panel', 'aria-labelledby': 'plan' },
      el('h2', { id: 'plan' }, say('mine.plan')),
      el(
        'p',
        { class: 'small' },
        `${gate} → ${pick(venue.levels.get(venue.blocks.get(ticket.block).level).labels)} → `,
        el('span', { class: 'whole' }, ticket.block),
      ),
      drawFinder(
        venue,
        event,
        ticket.block,
        ticket.gate,
        say('mine.planText', { block: ticket.block, gate }),
      ),
    ),
    el(
      'section',
      { class: 'panel', 'aria-labelledby': 'day' },
      el('h2', { id: 'day' }, say('mine.day')),
      el(
        'div',
        { class: 'facts facts-tall' },
        fact('door', say('mine.day.doors', values), say('mine.day.doorsText', values)),
        fact('train', say('mine.day.travel'), say('mine.day.travelText', values)),
        fact('bag', say('mine.day.bags', values), say('mine.day.bagsText', values)),
        fact('wifi', say('mine.day.wifi'), say('mine.day.wifiText', values)),
      ),
    ),
  );
}

/** Not awaited: the tickets never wait for the help widget, and stay whole where it does not load. */
async function connectHelp(tickets) {
  help = await whenHelp();
  for (const button of document.querySelectorAll('.button-help')) button.hidden = false;
  const [first] = tickets();
  if (first) help.prefill?.(prefillOf(first));
}

frame('mine.title');
const main = document.querySelector('main');
await withVenue(main, (venue) => {
  const known = (ticket) =>
    venue.events.some(({ id }) => id === ticket.eventId) && venue.blocks.has(ticket.block);

  const ticketsHere = () => readTickets().filter(known);

  function paint() {
    const tickets = ticketsHere();
    const order = new URLSearchParams(location.search).get('order');
    const fresh = order && tickets.find(({ orderRef }) => orderRef === order);
    if (tickets.length === 0) {
      put(
        main,
        el(
          'div',
          { class: 'wrap section' },
          el('h1', {}, say('mine.heading')),
          notice(say('mine.empty'), say('mine.emptyText'), [
            el('a', { class: 'button button-strong', href: '/' }, say('mine.browse')),
            el(
              'button',
              {
                type: 'button',
                class: 'button',
                onclick: () => {
                  addTickets([SAMPLE]);
                  paint();
                },
              },
              say('mine.sample'),
            ),
          ]),
        ),
      );
      return;
    }
    const later = { desk: 'mine.delivery.desk', post: 'mine.delivery.post' }[fresh?.delivery];
    put(
      main,
      el(
        'div',
        { class: 'wrap section' },
        el('h1', {}, say('mine.heading')),
        fresh
          ? el(
              'div',
              { class: 'done', role: 'status' },
              el('span', { class: 'done-mark' }, icon('check')),
              el(
                'p',
                {},
                el('strong', {}, say('mine.done')),
                ' ',
                say('mine.doneText', { order }),
                later ? ` ${say(later, { place: venue.note('ticketDesk').replace(/^the /, '') })}` : '',
              ),
            )
          : undefined,
        el('p', { class: 'lead' }, sayCount('mine.count', tickets.length)),
        el(
          'ul',
          { class: 'tickets' },
          tickets.map((ticket) => stub(venue, ticket)),
        ),
        dayOf(venue, tickets[0]),
      ),
    );
    help?.prefill?.(prefillOf(tickets[0]));
  }

  paint();
  void connectHelp(ticketsHere);
});
