import { frame, withVenue } from './chrome.js';
import { el, icon, put } from './dom.js';
import { pick } from './language.js';
import { phaseOf, saleOf } from './venue.js';
import { say } from './words.js';

const addressOf = (event) => `/event.html?id=${encodeURIComponent(event.id)}`;

function statusOf(venue, event) {
  const phase = phaseOf(event);
  if (phase === 'doors') return say('time.doorsOpen');
  if (phase === 'on') return say('time.on');
  if (phase === 'over') return say('time.over');
  return say('time.doors', { time: venue.time(event.doorsAt) });
}

function hero(venue, event) {
  return el(
    'section',
    { class: 'hero', 'aria-labelledby': 'hero-title' },
    el('img', { class: 'hero-art', src: `/art/${event.art}.svg`, alt: '', width: 1600, height: 900 }),
    el(
      'div',
      { class: 'wrap hero-body' },
      el('p', { class: 'hero-next' }, say('home.next', { venue: venue.name })),
      el('h1', { id: 'hero-title', class: 'hero-title' }, event.name),
      el(
        'p',
        { class: 'hero-when' },
        el('strong', {}, `${venue.when(event)} ${venue.time(event.startAt)}`),
        el('span', {}, pick(event.kicker)),
        el('span', {}, statusOf(venue, event)),
      ),
      el(
        'div',
        { class: 'actions' },
        saleOf(event) === 'open'
          ? el('a', { class: 'button button-strong', href: addressOf(event) }, say('home.choose'))
          : undefined,
        el('a', { class: 'button button-onart', href: '/tickets.html' }, say('home.view')),
        event.fromPrice && saleOf(event) === 'open'
          ? el('span', { class: 'hero-price' }, say('home.from', { price: venue.price(event.fromPrice) }))
          : undefined,
      ),
    ),
  );
}

function card(venue, event) {
  const sale = saleOf(event);
  const note =
    sale === 'later'
      ? say('sale.later', { date: venue.date(event.onSaleAt) })
      : sale === 'over'
        ? say('sale.over')
        : say(event.sold > 0.7 ? 'sale.few' : 'sale.good');
  return el(
    'li',
    { class: 'card' },
    el(
      'div',
      { class: 'card-art' },
      el('img', { src: `/art/${event.art}.svg`, alt: '', width: 1600, height: 900 }),
      el(
        'div',
        { class: 'card-date', 'aria-hidden': 'true' },
        el('span', {}, venue.shortMonth.format(event.startAt)),
        el('strong', {}, venue.dayOfMonth.format(event.startAt).replace(/\D/g, '')),
      ),
    ),
    el(
      'div',
      { class: 'card-body' },
      el('p', { class: 'card-kicker' }, `${say(`mode.${event.mode}`)} · ${pick(event.kicker)}`),
      el('h3', {}, el('a', { href: addressOf(event), class: 'card-link' }, event.name)),
      el('p', { class: 'card-when' }, `${venue.when(event)}, ${venue.time(event.startAt)}`),
      el('p', { class: 'card-text' }, pick(event.text)),
      el(
        'p',
        { class: 'card-foot' },
        event.fromPrice && sale === 'open'
          ? el('strong', {}, say('home.from', { price: venue.price(event.fromPrice) }))
          : undefined,
        el('span', { class: `tag tag-${sale === 'open' && event.sold > 0.7 ? 'few' : sale}` }, note),
      ),
    ),
  );
}

function visitItem(name, title, text) {
  return el('div', { class: 'fact' }, icon(name), el('div', {}, el('h3', {}, title), el('p', {}, text)));
}

function visit(venue) {
  const values = {
    stations: venue.note('nearStations'),
    walk: venue.note('stationWalk'),
    included: venue.note('ticketIncludesTravel'),
    size: venue.note('bagSize'),
    drop: venue.note('bagDrop'),
    phone: venue.phones.access,
  };
  return [
    visitItem('train', say('home.visit.travel'), say('home.visit.travelText', values)),
    visitItem('bag', say('home.visit.bags'), say('home.visit.bagsText', values)),
    visitItem('access', say('home.visit.access'), say('home.visit.accessText', values)),
  ];
}

frame('home.title');
const main = document.querySelector('main');
await withVenue(main, (venue) => {
  const next = venue.events.find((event) => phaseOf(event) !== 'over') ?? venue.events[0];
  const rest = venue.events.filter((event) => event !== next);
  put(
    main,
    hero(venue, next),
    el(
      'section',
      { class: 'wrap section', 'aria-labelledby': 'upcoming' },
      el('h2', { id: 'upcoming' }, say('home.upcoming')),
      el('p', { class: 'lead' }, say('home.upcomingText', { venue: venue.name })),
      el(
        'ul',
        { class: 'cards' },
        rest.map((event) => card(venue, event)),
      ),
      el('p', { class: 'small' }, say('time.zone', { venue: venue.name })),
    ),
    el(
      'section',
      { class: 'wrap section', 'aria-labelledby': 'visit' },
      el('h2', { id: 'visit' }, say('home.visit')),
      el('div', { class: 'facts' }, visit(venue)),
    ),
  );
});
