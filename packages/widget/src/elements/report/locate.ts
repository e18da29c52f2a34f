import { html, nothing } from 'lit/html.js';
import type { GeoPoint, Zone } from '@touchline/sdk';
import { icon } from '../../icons/icon.ts';
import type { Form } from '../panel/view.ts';

/** Places that a person may stand at, and what they answer; everything else is no place of one's own. */
const PATHS: Record<string, string> = { gate: 'location.gate', block: 'location.block' };
const KINDS = /^(gate|block|concourse|plaza|stand)$/;
/** As many as fit under a thumb. */
const OFFERED = 4;
/** Farther than this from every place, besides what the device is unsure of, nobody is at the venue. */
const NEAR_M = 150;
const WAIT_MS = 10_000;
const EARTH_M = 6_371_000;
const RADIANS = Math.PI / 180;

export const pathOf = ({ kind }: Zone): string => PATHS[kind] ?? 'location.zone';

/** What came of asking; it goes with the sheet. */
export interface Located {
  found?: 'asking' | 'denied' | 'far' | Zone[];
}

/** The position, asked for on a tap and only where the venue's map can make a place of it. It stays on the device. */
export function locate(form: Form, sheet: Located, use: (zone: Zone) => void): unknown {
  const { t, config } = form;
  const { geo, zones = [] } = config ?? {};
  if (!geo || !navigator.geolocation) return nothing;
  const { found: now } = sheet;
  const say = (next: Located['found']) => {
    if (next) sheet.found = next;
    form.requestUpdate();
  };
  const ask = () => {
    say('asking');
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => {
        const near = nearTo(coords, geo, zones);
        say(near.length ? near : 'far');
      },
      () => say('denied'),
      { enableHighAccuracy: true, timeout: WAIT_MS, maximumAge: 60_000 },
    );
  };
  const near = Array.isArray(now) ? now : [];
  const said = near.length
    ? 'where.near'
    : now === 'denied'
      ? 'where.locateDenied'
      : now === 'far'
        ? 'where.far'
        : '';
  return html`<div role="status">
    <div class="chips">
      <button
        class="chip"
        part="chip"
        aria-disabled=${now === 'asking'}
        @click=${now === 'asking' ? nothing : ask}
      >
        ${icon('locate')}${t('where.locate')}
      </button>
      ${near.map(
        (zone) =>
          html`<button class="chip" part="chip" @click=${() => use(zone)}>${form.nameOf(zone)}</button>`,
      )}
    </div>
    ${said ? html`<p class="hint">${t(said)}</p>` : nothing}
  </div>`;
}

/** Places of the map around a position, the nearest first; none where somebody is not at the venue. */
export function nearTo(
  { latitude, longitude, accuracy }: Pick<GeolocationCoordinates, 'latitude' | 'longitude' | 'accuracy'>,
  [first, second]: readonly [GeoPoint, GeoPoint],
  zones: readonly Zone[],
): Zone[] {
  // Metres to the east and to the south of the first point; a venue is small enough to be flat.
  const metres = (to: Pick<GeoPoint, 'latitude' | 'longitude'>) => [
    (to.longitude - first.longitude) * RADIANS * EARTH_M * Math.cos(first.latitude * RADIANS),
    (first.latitude - to.latitude) * RADIANS * EARTH_M,
  ];
  const [east = 0, south = 0] = metres(second);
  const [right, down] = [second.at[0] - first.at[0], second.at[1] - first.at[1]];
  // One turn and one scale bring metres onto the map.
  const square = east * east + south * south;
  if (!square) return [];
  const [turn, lean] = [(right * east + down * south) / square, (down * east - right * south) / square];
  const [x = 0, y = 0] = metres({ latitude, longitude });
  const here = [first.at[0] + turn * x - lean * y, first.at[1] + lean * x + turn * y] as const;
  const perMetre = Math.hypot(turn, lean);
  const far = ({ at }: Zone) => (at ? Math.hypot(at[0] - here[0], at[1] - here[1]) / perMetre : Infinity);
  const near = zones
    .filter((zone) => KINDS.test(zone.kind) && far(zone) <= NEAR_M + Math.min(accuracy, NEAR_M))
    .toSorted((a, b) => far(a) - far(b));
  return near.slice(0, OFFERED);
}
