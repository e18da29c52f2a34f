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
    ${zones
      // What has no room of its own on the ground is drawn last, above what it lies in.
      .filter(({ id }) => id !== undefined && drawn.has(id))
      .map((zone) => {
        const shape = drawn.get(zone.id ?? '');
        if (!shape) return nothing;
        const drawing = zoneShape(zone, shape);
        return link
          ? svg`<a class="zone" href=${link(zone)} aria-label=${zoneWords(zone, venue, now)}>${drawing}</a>`
          : svg`<g class="zone">${drawing}</g>`;
      })}
  </svg>`;
}

function zoneShape(
  { count, worst }: ZoneCount,
  shape: ReturnType<typeof drawnZones>[number],
): SVGTemplateResult {
  const [x, y] = middleOf(shape);
  const points = pointsOf(shape.polygon);
  const look = count === 0 ? 'empty' : worst;
  return svg`<g class=${look}>
    <polygon class="area" points=${points}></polygon>
    ${look === 'late' || look === 'critical' ? svg`<polygon fill="url(#late)" points=${points}></polygon>` : nothing}
    ${look === 'soon' ? svg`<polygon fill="url(#soon)" points=${points}></polygon>` : nothing}
    ${
      count === 0
        ? nothing
        : svg`<circle class="badge" cx=${x} cy=${y} r=${count > 99 ? 26 : 20}></circle>
            <text x=${x} y=${y} dy="0.36em">${count}</text>`
    }
  </g>`;
}

function pointsOf(polygon: [number, number][] | undefined): string {
  return (polygon ?? []).map((corner) => corner.join(',')).join(' ');
}
