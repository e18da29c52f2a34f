import { addTickets, newOrderRef, readBasket, ticketRefOf, writeBasket } from './basket.js';
import { frame, notice, withVenue } from './chrome.js';
import { el, icon, put } from './dom.js';
import { pick } from './language.js';
import { say, sayCount } from './words.js';

const FEE = 150;
const POSTAGE = 650;

function textField({ id, label, hint, missing, ...input }) {
  const error = el('p', { class: 'field-error', id: `${id}-error`, hidden: true });
  const control = el('input', {
    id,
    name: id,
    required: true,
    'aria-describedby': [hint ? `${id}-hint` : '', `${id}-error`].filter(Boolean).join(' '),
    ...input,
  });
  function check() {
    const fine = control.value.trim() !== '' && control.validity.valid;
    control.setAttribute('aria-invalid', String(!fine));
    error.hidden = fine;
    error.textContent = fine ? '' : missing;
    return fine;
  }
  control.addEventListener('blur', () => control.value !== '' && check());
  control.addEventListener('input', () => control.getAttribute('aria-invalid') === 'true' && check());
  return {
    control,
    check,
    root: el(
      'div',
      { class: 'field' },
      el('label', { for: id }, label),
      control,
      hint ? el('p', { class: 'field-hint', id: `${id}-hint` }, hint) : undefined,
      error,
    ),
  };
}

function options(name, legend, list, onPick) {
  return el(
    'fieldset',
    { class: 'options' },
    el('legend', {}, legend),
    list.map((option, index) =>
      el(
        'label',
        { class: 'option' },
        el('input', {
          type: 'radio',
          name,
          value: option.id,
          checked: index === 0,
          onchange: () => onPick?.(option.id),
        }),
        el('span', { class: 'option-text' }, el('strong', {}, option.name), el('span', {}, option.text)),
        option.price ? el('span', { class: 'option-price' }, option.price) : undefined,
      ),
    ),
  );
}

function checkout(venue, basket, repaint) {
  const event = venue.events.find(({ id }) => id === basket.eventId);
  const block = venue.blocks.get(basket.blockId);
  const each = event.prices[block.category];
  const count = basket.seats.length;
  let delivery = 'phone';

  const total = () => each * count + FEE * count + (delivery === 'post' ? POSTAGE : 0);
  const money = (cents) => venue.price(cents);
  const lines = el('dl', { class: 'sum' });
  const place = el('button', { type: 'submit', class: 'button button-strong button-wide' });
  function paintSum() {
    const line = (name, value, strong) =>
      el('div', { class: strong ? 'sum-total' : undefined }, el('dt', {}, name), el('dd', {}, value));
    put(
      lines,
      line(say('pay.each', { count, price: money(each) }), money(each * count)),
      line(say('pay.fee'), money(FEE * count)),
      ...(delivery === 'post' ? [line(say('pay.post'), money(POSTAGE))] : []),
      line(
        say('pay.total'),
        [money(total()), ' ', el('span', { class: 'tag tag-open' }, say('pay.notCharged'))],
        true,
      ),
    );
    place.textContent = say('pay.place');
  }

  const name = textField({
    id: 'name',
    label: say('pay.name'),
    missing: say('pay.nameMissing'),
    type: 'text',
    autocomplete: 'name',
    maxlength: 80,
  });
  const email = textField({
    id: 'email',
    label: say('pay.email'),
    hint: say('pay.emailHint'),
    missing: say('pay.emailMissing'),
    type: 'email',
    inputmode: 'email',
    autocomplete: 'email',
    maxlength: 120,
  });
  const gaps = el('p', { class: 'gaps', role: 'alert' });

  function submit(pressed) {
    pressed.preventDefault();
    const bad = [name, email].filter((field) => !field.check());
    gaps.textContent = bad.length > 0 ? sayCount('pay.gaps', bad.length) : '';
    if (bad.length > 0) {
      bad[0].control.focus();
      return;
    }
    const orderRef = newOrderRef();
    addTickets(
      basket.seats.map(({ row, seat }, index) => ({
        ticketRef: ticketRefOf(orderRef, index),
        orderRef,
        eventId: event.id,
        block: block.id,
        row: String(row),
        seat: String(seat),
        gate: block.gate,
        name: name.control.value.trim(),
        delivery,
      })),
    );
    writeBasket(null);
    location.assign(`/tickets.html?order=${encodeURIComponent(orderRef)}`);
  }

  paintSum();
  return el(
    'form',
    { class: 'checkout', action: '/tickets.html', novalidate: true, onsubmit: submit },
    el(
      'div',
      { class: 'checkout-main' },
      el(
        'p',
        { class: 'demo' },
        icon('info'),
        el('span', {}, el('strong', {}, say('pay.demo')), ' ', say('pay.demoText')),
      ),
      el(
        'section',
        { class: 'panel', 'aria-labelledby': 'you' },
        el('h2', { id: 'you' }, say('pay.you')),
        el('p', { class: 'small' }, say('pay.guest')),
        name.root,
        email.root,
      ),
      el(
        'section',
        { class: 'panel' },
        options(
          'delivery',
          say('pay.delivery'),
          [
            {
              id: 'phone',
              name: say('pay.delivery.phone'),
              text: say('pay.delivery.phoneText'),
              price: say('pay.free'),
            },
            {
              id: 'desk',
              name: say('pay.delivery.desk'),
              text: say('pay.delivery.deskText', { place: venue.note('ticketDesk').replace(/^the /, '') }),
              price: say('pay.free'),
            },
            {
              id: 'post',
              name: say('pay.delivery.post'),
              text: say('pay.delivery.postText'),
              price: money(POSTAGE),
            },
          ],
          (id) => {
            delivery = id;
            paintSum();
          },
        ),
      ),
      el(
        'section',
        { class: 'panel' },
        options('method', say('pay.method'), [
          { id: 'card', name: say('pay.method.card'), text: say('pay.method.cardText') },
          { id: 'wallet', name: say('pay.method.wallet'), text: say('pay.method.walletText') },
        ]),
      ),
    ),
    el(
      'aside',
      { class: 'panel order', 'aria-labelledby': 'order' },
      el('img', { class: 'order-art', src: `/art/${event.art}.svg`, alt: '', width: 1600, height: 900 }),
      el('h2', { id: 'order' }, say('pay.order')),
      el(
        'p',
        { class: 'order-event' },
        el('strong', {}, event.name),
        el('span', {}, `${venue.when(event)}, ${venue.time(event.startAt)}`),
      ),
      el(
        'ul',
        { class: 'order-seats' },
        basket.seats.map(({ row, seat }) =>
          el(
            'li',
            {},
            el('span', {}, el('strong', {}, block.id), ` · ${say('seat.list', { row, seat })}`),
            el(
              'button',
              {
                type: 'button',
                class: 'round round-quiet',
                'aria-label': say('pay.remove', { row, seat }),
                onclick: () => {
                  const seats = basket.seats.filter((kept) => kept.row !== row || kept.seat !== seat);
                  writeBasket(seats.length > 0 ? { ...basket, seats } : null);
                  repaint();
                },
              },
              icon('x'),
            ),
          ),
        ),
      ),
      el(
        'p',
        { class: 'small' },
        `${pick(venue.categories.get(block.category).labels)} · ${say('event.enter', { gate: venue.gateName(block.gate) })} `,
        el('a', { href: `/event.html?id=${encodeURIComponent(event.id)}` }, say('pay.changeSeats')),
      ),
      lines,
      gaps,
      place,
      el('p', { class: 'small' }, say('pay.note')),
    ),
  );
}

frame('pay.title');
const main = document.querySelector('main');
await withVenue(main, (venue) => {
  const title = el('h1', { tabindex: '-1' }, say('pay.heading'));
  const body = el('div', {});
  function paint() {
    const basket = readBasket();
    const known = basket && venue.events.some(({ id, prices }) => id === basket.eventId && prices);
    put(
      body,
      known && venue.blocks.has(basket.blockId)
        ? checkout(venue, basket, () => {
            paint();
            title.focus();
          })
        : notice(say('pay.empty'), say('pay.emptyText'), [
            el('a', { class: 'button button-strong', href: '/' }, say('mine.browse')),
          ]),
    );
  }
  paint();
  put(main, el('div', { class: 'wrap section' }, title, body));
});
