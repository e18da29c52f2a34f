import { svg } from './dom.js';
import { pick } from './language.js';
import { say } from './words.js';

const points = (polygon) => polygon.map((point) => point.join(',')).join(' ');

export function centreOf(polygon) {
  const sum = polygon.reduce(([x, y], point) => [x + point[0], y + point[1]], [0, 0]);
  return [sum[0] / polygon.length, sum[1] / polygon.length];
}

// A hair of space between blocks, drawn instead of a border.
function shrink(polygon, by) {
  const [cx, cy] = centreOf(polygon);
  return polygon.map(([x, y]) => {
    const length = Math.hypot(x - cx, y - cy) || 1;
    return [
      Math.round((x - ((x - cx) / length) * by) * 10) / 10,
      Math.round((y - ((y - cy) / length) * by) * 10) / 10,
    ];
  });
}

function pitch() {
  return svg(
    'g',
    { class: 'map-pitch', 'aria-hidden': 'true' },
    svg('rect', { class: 'map-grass', x: 352, y: 412, width: 296, height: 176, rx: 6 }),
    Array.from({ length: 4 }, (_, index) =>
      svg('rect', { class: 'map-stripe', x: 352 + 37 + index * 74, y: 412, width: 37, height: 176 }),
    ),
    svg('path', {
      class: 'map-lines',
      d: 'M364 422h272v156H364Z M500 422v156 M500 476a24 24 0 1 1 0 48a24 24 0 1 1 0-48 M364 462h38v76h-38 M636 462h-38v76h38',
    }),
  );
}

function stage(side) {
  const y = side === 'S' ? 548 : 412;
  return svg(
    'g',
    { 'aria-hidden': 'true' },
    svg('rect', { class: 'map-floor', x: 352, y: 412, width: 296, height: 176, rx: 6 }),
    svg('rect', { class: 'map-stage', x: 410, y, width: 180, height: 40, rx: 6 }),
    svg('text', { class: 'map-onstage', x: 500, y: y + 27, 'text-anchor': 'middle' }, say('event.stage')),
  );
}

const STAND_TEXT = { N: [560, 168], S: [580, 850], E: [880, 512], W: [120, 630] };

/** The ground everything stands on: plazas, field or stage, gates. */
export function drawGround(venue, event) {
  return [
    svg('rect', { class: 'map-apron', x: 132, y: 182, width: 736, height: 636, rx: 44 }),
    event.stage && event.mode !== 'sports' ? stage(event.stage) : pitch(),
  ];
}

export function drawGates(venue, marked) {
  return [...venue.gates.values()].map((gate) => {
    const [x, y] = centreOf(gate.polygon);
    const letter = gate.id.slice(-1);
    return svg(
      'g',
      {
        class: marked === undefined || marked === gate.id ? 'map-gate' : 'map-gate map-faint',
        'aria-hidden': 'true',
      },
      svg('rect', { x: x - 24, y: y - 24, width: 48, height: 48, rx: 14 }),
      svg('text', { x, y: y + 10, 'text-anchor': 'middle' }, letter),
    );
  });
}

export function drawStandNames(venue) {
  return venue.stands.map((stand) => {
    const [x, y] = STAND_TEXT[stand.side];
    const turned =
      stand.side === 'E' ? `rotate(90 ${x} ${y})` : stand.side === 'W' ? `rotate(-90 ${x} ${y})` : undefined;
    return svg(
      'text',
      { class: 'map-stand', x, y, transform: turned, 'text-anchor': 'middle', 'aria-hidden': 'true' },
      pick(stand.labels),
    );
  });
}

export const drawBlock = (block, attributes) =>
  svg('polygon', { points: points(shrink(block.polygon, 2)), ...attributes });

/** A small map that only points: this block, that gate. */
export function drawFinder(venue, event, blockId, gateId, label) {
  const target = venue.blocks.get(blockId);
  const [bx, by] = centreOf(target.polygon);
  return svg(
    'svg',
    { class: 'map finder', viewBox: '60 110 880 780', role: 'img', 'aria-label': label },
    drawGround(venue, event),
    [...venue.blocks.values()].map((block) =>
      drawBlock(block, { class: block.id === blockId ? 'map-block map-here' : 'map-block map-quiet' }),
    ),
    svg('circle', { class: 'map-pulse', cx: bx, cy: by, r: 34 }),
    drawGates(venue, gateId),
    drawStandNames(venue),
  );
}

/** The map to choose from. Calls back with a block's id; arrows move to the nearest block in that direction. */
export function createBlockMap({ venue, event, describe, onChoose }) {
  const shapes = new Map();
  for (const block of venue.blocks.values()) {
    const about = describe(block);
    const shape = drawBlock(block, {
      class: about.open ? `map-block cat-${block.category}` : 'map-block map-closed',
      'data-block': block.id,
      role: about.open ? 'button' : undefined,
      tabindex: about.open ? '-1' : undefined,
      'aria-label': about.open ? about.name : undefined,
      'aria-pressed': about.open ? 'false' : undefined,
      'aria-hidden': about.open ? undefined : 'true',
    });
    shape.append(svg('title', {}, about.open ? about.name : say('event.notOnSale')));
    shapes.set(block.id, shape);
  }
  const centres = new Map([...venue.blocks.values()].map((block) => [block.id, centreOf(block.polygon)]));
  let shown = new Set(
    [...venue.blocks.values()].filter((block) => describe(block).open).map((block) => block.id),
  );
  let current = [...shown][0];

  const root = svg(
    'svg',
    { class: 'map chooser', viewBox: '60 110 880 780', role: 'group', 'aria-label': say('event.map') },
    drawGround(venue, event),
    [...shapes.values()],
    drawGates(venue),
    drawStandNames(venue),
  );

  function rest(id) {
    shapes.get(current)?.setAttribute('tabindex', '-1');
    current = id;
    shapes.get(current)?.setAttribute('tabindex', '0');
  }

  function nearest(from, accept) {
    let best;
    for (const id of shown) {
      const [x, y] = centres.get(id);
      const cost = accept(x - from[0], y - from[1]);
      if (cost !== undefined && (!best || cost < best.cost)) best = { id, cost };
    }
    return best?.id;
  }

  const DIRECTIONS = { ArrowUp: [0, -1], ArrowDown: [0, 1], ArrowLeft: [-1, 0], ArrowRight: [1, 0] };
  root.addEventListener('keydown', (pressed) => {
    if ((pressed.key === 'Enter' || pressed.key === ' ') && shown.has(current)) {
      pressed.preventDefault();
      onChoose(current);
      return;
    }
    const direction = DIRECTIONS[pressed.key];
    if (!direction) return;
    pressed.preventDefault();
    const next = nearest(centres.get(current), (dx, dy) => {
      const along = dx * direction[0] + dy * direction[1];
      const aside = Math.abs(dx * direction[1]) + Math.abs(dy * direction[0]);
      return along > 1 ? along + aside * 2 : undefined;
    });
    if (!next) return;
    rest(next);
    shapes.get(next).focus();
  });
  root.addEventListener('click', (tap) => {
    // A finger is wider than a block: the nearest one within reach is meant.
    const direct = tap.target.closest?.('[data-block]')?.dataset.block;
    const matrix = root.getScreenCTM()?.inverse();
    if (!matrix) return;
    const { x, y } = new DOMPoint(tap.clientX, tap.clientY).matrixTransform(matrix);
    const id = shown.has(direct)
      ? direct
      : nearest([x, y], (dx, dy) => (Math.hypot(dx, dy) < 40 ? Math.hypot(dx, dy) : undefined));
    if (id) onChoose(id);
  });
  rest(current);

  return {
    root,
    /** Shows these blocks as choices and dims the others. */
    show(ids) {
      shown = new Set(ids);
      for (const [id, shape] of shapes) {
        shape.classList.toggle('map-dim', !shown.has(id));
        if (shape.hasAttribute('role')) shape.setAttribute('aria-disabled', String(!shown.has(id)));
      }
      if (!shown.has(current) && shown.size > 0) rest([...shown][0]);
    },
    choose(id) {
      for (const [other, shape] of shapes) {
        shape.classList.toggle('map-chosen', other === id);
        if (shape.hasAttribute('role')) shape.setAttribute('aria-pressed', String(other === id));
      }
      // The chosen block is painted last, so that its outline is whole.
      if (id) root.insertBefore(shapes.get(id), root.querySelector('.map-gate'));
      if (id) rest(id);
    },
  };
}
