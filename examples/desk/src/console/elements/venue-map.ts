import { html, nothing, svg, type SVGTemplateResult, type TemplateResult } from 'lit';
import type { DeskVenue } from '../../api/types.ts';
import { durationWords, say, textOf } from '../words.ts';
import { drawnZones, middleOf, type ZoneCount } from '../zones.ts';

/** What a place is called, and how it stands there, in words. */
export function zoneWords(zone: ZoneCount, venue: DeskVenue | undefined, now: number): string {
  const name = zoneName(zone, venue);
  return zone.count === 0
    ? `${name}: ${say('map.empty')}`
    : say('map.zone', { name, count: zone.count, clock: worstWords(zone, now) });
}

export function zoneName({ id }: ZoneCount, venue: DeskVenue | undefined): string {
  return id === undefined ? say('map.elsewhere') : textOf(venue?.zones[id], id);
}

export function worstWords({ worst, dueAt }: ZoneCount, now: number): string {
  if (worst === 'none') return say('map.none');
  if (worst === 'critical' || dueAt === undefined) return say(`map.${worst}`);
  return `${say(`map.${worst}`)}, ${durationWords(Math.abs(dueAt - now), { seconds: true })}`;
}

export interface MapOptions {
  venue: DeskVenue | undefined;
  zones: readonly ZoneCount[];
  now: number;
  /** Without it the drawing is only to be looked at. */
  link?: (zone: ZoneCount) => string;
}

/**
 * The venue from above: count and worst clock of every place as number, colour and pattern. The places stand in the
 * order of urgency, so that Tab walks them that way.
 */
export function venueMap({ venue, zones, now, link }: MapOptions): TemplateResult | typeof nothing {
  const { map } = venue ?? {};
  if (!map) return nothing;
  const drawn = new Map(drawnZones(venue).map((zone) => [zone.id, zone]));
  const ground = map.zones.filter(({ kind, polygon }) => polygon && ['venue', 'field'].includes(kind));
  // The ground first, what stands on it above; links lie over all of it, in the order of urgency.
  const here = zones.flatMap((zone) => {
    const shape = drawn.get(zone.id ?? '');
    return shape ? [{ zone, shape }] : [];
  });
  return html`<svg
    class="venue-map"
    viewBox=${map.viewBox.join(' ')}
    role=${link ? nothing : 'img'}
    aria-label=${say('map.title')}
  >
    <defs>
      <pattern id="late" width="14" height="14" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect class="stripe" width="6" height="14"></rect>
      </pattern>
      <pattern id="soon" width="14" height="14" patternUnits="userSpaceOnUse">
        <circle class="dot" cx="4" cy="4" r="3"></circle>
      </pattern>
    </defs>
    ${ground.map(({ kind, polygon }) => svg`<polygon class=${kind} points=${pointsOf(polygon)}></polygon>`)}
    ${here
      .toSorted((one, other) => Number(one.shape.kind === 'gate') - Number(other.shape.kind === 'gate'))
      .map(({ zone, shape }) => zoneShape(zone, shape))}
    ${here.map(({ zone, shape }) =>
      link
        ? svg`<a class="zone" href=${link(zone)} aria-label=${zoneWords(zone, venue, now)}>${zoneNumber(zone, shape)}</a>`
        : zoneNumber(zone, shape),
    )}
  </svg>`;
}

type Shape = ReturnType<typeof drawnZones>[number];

function lookOf({ count, worst }: ZoneCount): string {
  return count === 0 ? 'empty' : worst;
}

function zoneShape(zone: ZoneCount, shape: Shape): SVGTemplateResult {
  const points = pointsOf(shape.polygon);
  const look = lookOf(zone);
  return svg`<g class=${look}>
    <polygon class="area" points=${points}></polygon>
    ${look === 'late' || look === 'critical' ? svg`<polygon fill="url(#late)" points=${points}></polygon>` : nothing}
    ${look === 'soon' ? svg`<polygon fill="url(#soon)" points=${points}></polygon>` : nothing}
  </g>`;
}

/** How many, and the outline that shows the focus. */
function zoneNumber(zone: ZoneCount, shape: Shape): SVGTemplateResult {
  const [x, y] = middleOf(shape);
  return svg`<g class=${lookOf(zone)}>
    <polygon class="outline" points=${pointsOf(shape.polygon)}></polygon>
    ${
      zone.count === 0
        ? nothing
        : svg`<circle class="badge" cx=${x} cy=${y} r=${zone.count > 99 ? 26 : 20}></circle>
            <text x=${x} y=${y} dy="0.36em">${zone.count}</text>`
    }
  </g>`;
}

function pointsOf(polygon: [number, number][] | undefined): string {
  return (polygon ?? []).map((corner) => corner.join(',')).join(' ');
}
