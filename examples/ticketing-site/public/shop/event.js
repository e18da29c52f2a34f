import { readBasket, writeBasket } from './basket.js';
import { frame, notice, withVenue } from './chrome.js';
import { el, icon, put, svg } from './dom.js';
import { language, pick } from './language.js';
import { createBlockMap } from './map.js';
import { bestTogether, isOpenFor, phaseOf, planOf, saleOf, seatsLeft } from './venue.js';
import { say, sayCount } from './words.js';

const MOST_SEATS = 6;

// A cut through the stand: where this row sits, and the line from there to the field.
const SLOPES = {
  1: [
    [52, 84],
    [108, 66],
  ],
  2: [
    [112, 54],
    [136, 44],
  ],
  3: [
    [128, 34],
    [190, 8],
  ],
};

function drawSightLine(block, row, lastRow) {
  const slope = SLOPES[block.level.slice(-1)];
  const at = Math.min(1, row / lastRow);
  const x = slope[0][0] + (slope[1][0] - slope[0][0]) * at;
  const y = slope[0][1] + (slope[1][1] - slope[0][1]) * at;
  return svg(
    'svg',
    { class: 'sight', viewBox: '0 0 200 96', role: 'img', 'aria-label': say('event.sightline') },
    svg('path', { class: 'sight-ground', d: 'M0 88h200' }),
    Object.values(SLOPES).map(([from, to]) =>
      svg('path', { class: 'sight-tier', d: `M${from[0]} ${from[1] + 3}L${to[0]} ${to[1] + 3}` }),
    ),
    svg('path', { class: 'sight-roof', d: 'M112 2 198 -4' }),
    svg('path', { class: 'sight-line', d: `M${x} ${y - 4}L8 87` }),
    svg('circle', { class: 'sight-seat', cx: x, cy: y - 4, r: 5 }),
  );
}

function seatChoice(venue, event) {
  const left = new Map();
  const openBlocks = [...venue.blocks.values()].filter((block) => isOpenFor(event, block));
  for (const block of openBlocks) left.set(block.id, seatsLeft(event, block));
  const priceOf = (block) => event.prices[block.category];
  const standOf = (id) => venue.stands.find((stand) => stand.id === id);

  function describe(block) {
    const count = left.get(block.id);
    if (count === undefined) return { open: false };
    const leftText = count > 0 ? say('event.left', { count }) : say('event.soldOut');
    return {
      open: count > 0,
      leftText,
      name: say('event.blockName', {
        block: block.id,
        category: pick(venue.categories.get(block.category).labels),
        price: venue.price(priceOf(block)),
        left: leftText,
      }),
    };
  }

  const basket = readBasket();
  const kept = basket?.eventId === event.id ? basket : undefined;
  const state = {
    category: undefined,
    stand: kept ? venue.blocks.get(kept.blockId).stand : openBlocks[0].stand,
    block: kept?.blockId,
    count: kept ? kept.seats.length : 2,
    seats: kept?.seats ?? [],
  };

  const categories = [...venue.categories.values()].filter((category) =>
    openBlocks.some((block) => block.category === category.id),
  );
  const stands = venue.stands.filter((stand) => openBlocks.some((block) => block.stand === stand.id));
  const map = createBlockMap({ venue, event, describe, onChoose: (id) => chooseBlock(id, true) });

  const blockList = el('ul', { class: 'blocks' });
  const blocksTitle = el('h3', { class: 'blocks-title', id: 'blocks-title' });
  const seatPart = el('section', {
    class: 'panel seats-panel',
    'aria-labelledby': 'seats-title',
    hidden: true,
  });
  const bar = el('section', { class: 'bar', 'aria-label': say('event.chosen') });
  const live = el('p', { class: 'sr', role: 'status' });

  function radios(name, legend, options, current, onPick) {
    return el(
      'fieldset',
      { class: `choice choice-${name}` },
      el('legend', {}, legend),
      options.map((option) =>
        el(
          'label',
          { class: 'chip' },
          el('input', {
            type: 'radio',
            name,
            value: option.id ?? '',
            checked: option.id === current,
            onchange: () => onPick(option.id),
          }),
          option.swatch ? el('span', { class: `swatch cat-${option.id}`, 'aria-hidden': 'true' }) : undefined,
          el('span', {}, option.name),
          option.detail ? el('strong', {}, option.detail) : undefined,
        ),
      ),
    );
  }

  const visible = () =>
    openBlocks.filter(
      (block) => left.get(block.id) > 0 && (!state.category || block.category === state.category),
    );

  function paintBlocks() {
    map.show(visible().map((block) => block.id));
    map.choose(state.block);
    blocksTitle.textContent = say('event.blocksIn', { stand: pick(standOf(state.stand).labels) });
    const here = visible().filter((block) => block.stand === state.stand);
    put(
      blockList,
      ...(here.length === 0
        ? [el('li', { class: 'blocks-none' }, say('event.noBlocks'))]
        : here.map((block) =>
            el(
              'li',
              {},
              el(
                'button',
                {
                  type: 'button',
                  class: 'block',
                  'aria-pressed': String(state.block === block.id),
                  onclick: () => chooseBlock(block.id, true),
                },
                el('span', { class: `swatch cat-${block.category}`, 'aria-hidden': 'true' }),
                el('strong', {}, block.id),
                el('span', { class: 'sr' }, pick(venue.categories.get(block.category).labels)),
                el('span', { class: 'block-price' }, venue.price(priceOf(block))),
                el('span', { class: 'block-left' }, describe(block).leftText),
              ),
            ),
          )),
    );
  }

  function chooseBlock(id, byHand) {
    const block = venue.blocks.get(id);
    if (!block) return;
    const changed = state.block !== id;
    state.block = id;
    if (state.stand !== block.stand) {
      state.stand = block.stand;
      const radio = document.querySelector(`input[name="stand"][value="${block.stand}"]`);
      if (radio) radio.checked = true;
    }
    if (changed) state.seats = bestTogether(planOf(event, block), state.count) ?? [];
    paintBlocks();
    paintSeats();
    save();
    if (byHand) showSeats();
  }

  // On a narrow screen the seats lie below the list of blocks, and come up to the reader.
  function showSeats() {
    const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
    const narrow = matchMedia('(max-width: 999px)').matches;
    seatPart.querySelector('h2').focus({ preventScroll: narrow });
    if (narrow) seatPart.scrollIntoView({ block: 'start', behavior: calm ? 'auto' : 'smooth' });
  }

  function save() {
    writeBasket(
      state.block && state.seats.length > 0
        ? { eventId: event.id, blockId: state.block, seats: state.seats }
        : null,
    );
    paintBar();
  }

  const isChosen = (row, seat) => state.seats.some((chosen) => chosen.row === row && chosen.seat === seat);

  function paintSeats() {
    const block = venue.blocks.get(state.block);
    seatPart.hidden = !block;
    if (!block) return;
    const plan = planOf(event, block);
    const level = venue.levels.get(block.level);
    const where = event.stage ? 'stage' : 'pitch';
    const counter = el('output', { class: 'counter-value', 'aria-live': 'polite' });
    const grid = el('div', {
      class: 'seats',
      role: 'grid',
      'aria-multiselectable': 'true',
      'aria-label': say('event.seatPlan', { block: block.id }),
    });
    const sight = el('div', { class: 'sight-box' });
    const cells = new Map();
    let focused;

    function settle() {
      for (const [key, cell] of cells) {
        const [row, seat] = key.split('/').map(Number);
        cell.setAttribute('aria-selected', String(isChosen(row, seat)));
      }
      counter.textContent = sayCount('event.ticketCount', state.count);
      fewer.disabled = state.count <= 1;
      more.disabled = state.count >= MOST_SEATS;
      const row = state.seats[0]?.row ?? plan[Math.floor(plan.length / 3)].row;
      put(sight, drawSightLine(block, row, plan.at(-1).row));
      save();
    }
    function restOn(key) {
      cells.get(focused)?.setAttribute('tabindex', '-1');
      focused = key;
      cells.get(focused)?.setAttribute('tabindex', '0');
    }
    function pickBest(count) {
      state.count = count;
      const best = bestTogether(plan, count);
      state.seats = best ?? [];
      live.textContent = best
        ? best.map(({ row, seat }) => say('event.seat', { row, seat })).join('; ')
        : say('event.bestNone', { count });
      settle();
      if (best) reveal(best[0]);
    }
    function toggle(row, seat) {
      if (isChosen(row, seat)) {
        state.seats = state.seats.filter((chosen) => chosen.row !== row || chosen.seat !== seat);
      } else if (state.seats.length >= MOST_SEATS) {
        live.textContent = say('event.full', { count: MOST_SEATS });
        return;
      } else {
        state.seats = [...state.seats, { row, seat }].sort((a, b) => a.row - b.row || a.seat - b.seat);
      }
      state.count = Math.max(1, state.seats.length);
      settle();
    }
    // Only the plan itself scrolls to the seats, never the page.
    function reveal({ row, seat }) {
      const cell = cells.get(`${row}/${seat}`);
      if (!cell) return;
      scroller.scrollTo({
        left: cell.offsetLeft - scroller.clientWidth / 2 + 32,
        top: cell.offsetTop - scroller.clientHeight / 2,
      });
    }

    const fewer = el(
      'button',
      {
        type: 'button',
        class: 'round',
        'aria-label': say('event.fewer'),
        onclick: () => pickBest(state.count - 1),
      },
      icon('minus'),
    );
    const more = el(
      'button',
      {
        type: 'button',
        class: 'round',
        'aria-label': say('event.more'),
        onclick: () => pickBest(state.count + 1),
      },
      icon('plus'),
    );

    for (const { row, seats } of plan) {
      grid.append(
        el(
          'div',
          { role: 'row', class: 'seat-row' },
          el(
            'span',
            { role: 'rowheader', class: 'seat-rowname', 'aria-label': say('event.row', { row }) },
            String(row),
          ),
          seats.map(({ seat, taken }) => {
            const cell = el(
              'button',
              {
                type: 'button',
                role: 'gridcell',
                class: 'seat',
                tabindex: '-1',
                'aria-selected': 'false',
                'aria-disabled': taken ? 'true' : undefined,
                'aria-label': say(taken ? 'event.seatTaken' : 'event.seat', { row, seat }),
                title: say(taken ? 'event.seatTaken' : 'event.seat', { row, seat }),
                'data-seat': `${row}/${seat}`,
              },
              el('span', { 'aria-hidden': 'true' }, String(seat)),
            );
            cells.set(`${row}/${seat}`, cell);
            return cell;
          }),
        ),
      );
    }
    grid.addEventListener('click', (tap) => {
      const cell = tap.target.closest('.seat');
      if (!cell) return;
      restOn(cell.dataset.seat);
      if (cell.getAttribute('aria-disabled') !== 'true') toggle(...cell.dataset.seat.split('/').map(Number));
    });
    const mirrored = getComputedStyle(document.documentElement).direction === 'rtl' ? -1 : 1;
    const MOVES = {
      ArrowUp: [-1, 0],
      ArrowDown: [1, 0],
      ArrowLeft: [0, -mirrored],
      ArrowRight: [0, mirrored],
    };
    grid.addEventListener('keydown', (pressed) => {
      const move = MOVES[pressed.key];
      if (!move) return;
      pressed.preventDefault();
      const [row, seat] = focused.split('/').map(Number);
      const next = `${row + move[0]}/${seat + move[1]}`;
      if (!cells.has(next)) return;
      restOn(next);
      cells.get(next).focus();
    });

    const scroller = el(
      'div',
      { class: 'seats-scroll' },
      el('p', { class: 'seats-front', 'aria-hidden': 'true' }, say(`event.${where}`)),
      grid,
    );
    put(
      seatPart,
      el('h2', { id: 'seats-title', tabindex: '-1' }, say('event.step2')),
      el(
        'div',
        { class: 'seat-about' },
        el(
          'div',
          {},
          el(
            'p',
            { class: 'seat-block' },
            el('span', { class: `swatch cat-${block.category}`, 'aria-hidden': 'true' }),
            el('strong', {}, block.id),
            el('span', {}, pick(venue.categories.get(block.category).labels)),
            el('strong', {}, venue.price(priceOf(block))),
          ),
          el(
            'p',
            { class: 'small' },
            [
              pick(level.labels),
              say(level.covered ? 'event.covered' : 'event.open'),
              say('event.enter', { gate: venue.gateName(block.gate) }),
            ].join(' · '),
          ),
        ),
        sight,
      ),
      el(
        'div',
        { class: 'seat-tools' },
        el(
          'div',
          { class: 'counter', role: 'group', 'aria-label': say('event.howMany') },
          fewer,
          counter,
          more,
        ),
        el(
          'button',
          { type: 'button', class: 'button', onclick: () => pickBest(state.count) },
          say('event.best'),
        ),
      ),
      scroller,
      el(
        'div',
        { class: 'seat-key', 'aria-hidden': 'true' },
        el('span', {}, el('i', { class: 'seat-dot' }), say('event.free')),
        el('span', {}, el('i', { class: 'seat-dot seat-dot-taken' }), say('event.taken')),
        el('span', {}, el('i', { class: 'seat-dot seat-dot-yours' }), say('event.yours')),
      ),
      el(
        'p',
        { class: 'small' },
        say('event.seatPlanText', { first: plan[0].row, where: say(`event.where.${where}`) }),
      ),
      block.wheelchairSpaces
        ? el(
            'p',
            { class: 'small with-icon' },
            icon('access'),
            el(
              'span',
              {},
              say('event.wheelchair', { count: block.wheelchairSpaces, phone: venue.phones.access }),
            ),
          )
        : undefined,
    );
    const start = state.seats[0] ?? plan[0].seats[0];
    restOn(`${start.row}/${start.seat}`);
    settle();
    reveal(start);
  }

  function paintBar() {
    const block = venue.blocks.get(state.block);
    const ready = block && state.seats.length > 0;
    put(
      bar,
      el(
        'div',
        { class: 'bar-text' },
        ready
          ? [
              el(
                'strong',
                {},
                `${sayCount('event.ticketCount', state.seats.length)} · ${venue.price(priceOf(block) * state.seats.length)}`,
              ),
              el(
                'span',
                {},
                `${block.id} · ${[...new Set(state.seats.map(({ row }) => row))]
                  .map((row) =>
                    say('seat.list', {
                      row,
                      seat: state.seats
                        .filter((chosen) => chosen.row === row)
                        .map(({ seat }) => seat)
                        .join(language === 'zh-Hans' ? '、' : ', '),
                    }),
                  )
                  .join('; ')}`,
              ),
            ]
          : [el('strong', {}, say('event.none')), el('span', {}, say('event.step1Text'))],
      ),
      ready ? el('a', { class: 'button button-strong', href: '/checkout.html' }, say('event.continue')) : '',
    );
  }

  const part = el(
    'div',
    { class: 'wrap picker' },
    el(
      'section',
      { class: 'panel', 'aria-labelledby': 'blocks-heading' },
      el('h2', { id: 'blocks-heading' }, say('event.step1')),
      el('p', { class: 'small' }, say('event.step1Text')),
      radios(
        'category',
        say('event.prices'),
        [
          { id: undefined, name: say('event.anyPrice') },
          ...categories.map((category) => ({
            id: category.id,
            name: pick(category.labels),
            detail: venue.price(event.prices[category.id]),
            swatch: true,
          })),
        ],
        undefined,
        (id) => {
          state.category = id;
          const first = visible();
          if (first.length > 0 && !first.some((block) => block.stand === state.stand)) {
            state.stand = first[0].stand;
            document.querySelector(`input[name="stand"][value="${state.stand}"]`).checked = true;
          }
          paintBlocks();
        },
      ),
      el('div', { class: 'map-box' }, map.root),
      radios(
        'stand',
        say('event.stands'),
        stands.map((stand) => ({ id: stand.id, name: pick(stand.labels) })),
        state.stand,
        (id) => {
          state.stand = id;
          paintBlocks();
        },
      ),
      blocksTitle,
      blockList,
    ),
    seatPart,
    live,
  );
  paintBlocks();
  paintBar();
  requestAnimationFrame(() => {
    if (state.block) paintSeats();
  });
  return [part, bar];
}

function head(venue, event) {
  const phase = phaseOf(event);
  return el(
    'section',
    { class: 'event-head' },
    el('img', { class: 'hero-art', src: `/art/${event.art}.svg`, alt: '', width: 1600, height: 900 }),
    el(
      'div',
      { class: 'wrap hero-body' },
      el('a', { class: 'back', href: '/' }, say('event.all')),
      el('h1', { class: 'hero-title' }, event.name),
      el(
        'p',
        { class: 'hero-when' },
        el('strong', {}, `${venue.when(event)} ${venue.time(event.startAt)}`),
        el('span', {}, pick(event.kicker)),
        el(
          'span',
          {},
          phase === 'ahead'
            ? say('time.doors', { time: venue.time(event.doorsAt) })
            : say(`time.${phase === 'doors' ? 'doorsOpen' : phase}`),
        ),
      ),
    ),
  );
}

frame();
const main = document.querySelector('main');
await withVenue(main, (venue) => {
  const id = new URLSearchParams(location.search).get('id');
  const event = id ? venue.events.find((candidate) => candidate.id === id) : venue.events[0];
  const back = el('a', { class: 'button button-strong', href: '/' }, say('event.all'));
  if (!event) {
    document.title = say('event.title', { title: say('event.missing') });
    put(main, el('div', { class: 'wrap' }, notice(say('event.missing'), say('event.missingText'), [back])));
    return;
  }
  document.title = say('event.title', { title: event.name });
  const sale = saleOf(event);
  put(main, head(venue, event));
  if (sale === 'open') {
    document.documentElement.classList.add('has-bar');
    main.append(...seatChoice(venue, event));
    return;
  }
  const title = sale === 'later' ? say('sale.later', { date: venue.date(event.onSaleAt) }) : say('sale.over');
  main.append(el('div', { class: 'wrap' }, notice(title, pick(event.text), [back])));
});
