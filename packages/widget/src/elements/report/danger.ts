import { html, nothing } from 'lit/html.js';
import type { Zone } from '@touchline/sdk';
import { isUrgent } from '../panel/details.ts';
import { zoneOf } from '../panel/draft.ts';
import type { Form, Scene, Screen } from '../panel/view.ts';
import { qr } from './qr.ts';

/** Without a network nobody is told yet, and that comes first. */
export function unheard({ t }: Scene) {
  return navigator.onLine ? nothing : html`<p class="unheard" role="alert">${t('danger.offline')}</p>`;
}

/** Where the focus goes first: to the call where only a call is heard. */
export function callsFirst(form: Form, screen: Screen): string | undefined {
  return screen === 'details' && !navigator.onLine && isUrgent(form) ? '.calls a' : undefined;
}

/** Who helps, as kinds of zone, the best first. */
const HELP = { medical: ['firstAid'], other: ['helpDesk', 'firstAid'] };

/** The nearest help on the map of the venue, where it is known where somebody is. */
export function nearest(scene: Scene, medical: boolean) {
  const { t, config, phone } = scene;
  const zones = config?.zones ?? [];
  const { emergency, controlRoom, firstAid } = config?.phones ?? {};
  const number = emergency || (medical && firstAid) || controlRoom || phone;
  // Who sits at a desk dials with a phone beside it.
  const dial = number
    ? html`<p class="dial">
        ${qr(`tel:${number.replaceAll(/[^+\d]/g, '')}`, t('action.call', { number }))}<b dir="ltr"
          >${number.replaceAll(' ', '\u00a0')}</b
        >
      </p>`
    : nothing;
  const here = hereOf(scene, zones);
  if (!here) return dial;
  const near = (kinds: readonly string[]) => {
    const found = closest(zones, here, kinds);
    const parent = zones.find(({ id }) => id === found?.parent);
    return found && [found, parent].flatMap((zone) => (zone ? scene.nameOf(zone) : [])).join(' ·\u00a0');
  };
  const help = HELP[medical ? 'medical' : 'other'].map((kind) => near([kind])).find(Boolean);
  const aed = medical && near(['aed', 'defibrillator']);
  return html`${dial} ${help ? html`<p><b>${t('danger.near', { place: help })}</b></p>` : nothing}
  ${aed ? html`<p><b>${t('danger.aed', { place: aed })}</b></p>` : nothing}`;
}

/** What is answered in the form goes before what was known at the start. */
function hereOf({ answers = {}, place = {} }: Partial<Form>, zones: Zone[]): Zone | undefined {
  const told = [
    ...['location', 'location.block', 'location.gate', 'location.zone'].map((path) => answers[path]),
    ...['block', 'gate', 'zone', 'stand', 'asset'].map((key) => place[`location.${key}`]),
  ];
  for (const one of told) {
    const zone = one && zoneOf(one, zones);
    if (zone) return zone;
  }
  return undefined;
}

/** The fewest steps up and down the tree of the map; of several, the first. */
function closest(zones: Zone[], here: Zone, kinds: readonly string[]): Zone | undefined {
  const path = (zone: Zone | undefined, most = 9): string[] =>
    zone && most
      ? [
          zone.id,
          ...path(
            zones.find(({ id }) => id === zone.parent),
            most - 1,
          ),
        ]
      : [];
  const own = path(here);
  const steps = (zone: Zone) => {
    const others = path(zone);
    const meet = own.findIndex((id) => others.includes(id));
    return meet < 0 ? Infinity : meet + others.indexOf(own[meet] ?? '');
  };
  return zones
    .filter(({ kind }) => kinds.includes(kind))
    .map((zone) => ({ zone, far: steps(zone) }))
    .sort((a, b) => a.far - b.far)[0]?.zone;
}
