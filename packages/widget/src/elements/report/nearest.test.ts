import { expect } from '@open-wc/testing';
import type { VenueConfig, Zone } from '@touchline/sdk';
import { venue } from '../../testing/fake-touchline.ts';
import { nearest } from './nearest.ts';

const zone = (id: string, kind: string, parent: string, at?: [number, number]): Zone => ({
  id,
  kind,
  parent,
  labels: { en: id },
  ...(at && { at }),
});
const HELP = ['helpDesk'];
const near = (zones: Zone[], location: Record<string, string>) => {
  const config: VenueConfig = venue(0, { zones });
  return nearest({ config }, location, HELP)?.id;
};

describe('the nearest help', () => {
  it('is the one with the shortest way on the map', () => {
    const zones = [
      zone('gate-C', 'gate', 'plaza', [10, 10]),
      zone('far', 'helpDesk', 'plaza', [90, 10]),
      zone('close', 'helpDesk', 'elsewhere', [14, 13]),
    ];
    expect(near(zones, { gate: 'gate-C' })).to.equal('close');
  });

  it('is the one under the same roof where no map says more', () => {
    const zones = [
      zone('arena', 'venue', ''),
      zone('stand-N', 'stand', 'arena'),
      zone('N-112', 'block', 'stand-N'),
      zone('help-1', 'helpDesk', 'stand-N'),
      zone('help-2', 'helpDesk', 'arena'),
    ];
    expect(near(zones, { block: 'N-112' })).to.equal('help-1');
  });

  it('is nobody’s guess: of several equally near none is named, and none for somebody who is nowhere', () => {
    const zones = [
      zone('arena', 'venue', ''),
      zone('gate-C', 'gate', 'arena'),
      zone('help-1', 'helpDesk', 'arena'),
      zone('help-2', 'helpDesk', 'arena'),
    ];
    expect(near(zones, { gate: 'gate-C' })).to.equal(undefined);
    expect(near(zones, {})).to.equal(undefined);
  });

  it('ends where a map goes round in circles', () => {
    const zones = [zone('a', 'gate', 'b'), zone('b', 'plaza', 'a'), zone('help-1', 'helpDesk', 'c')];
    expect(near(zones, { gate: 'a' })).to.equal(undefined);
  });
});
