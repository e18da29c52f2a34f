import { chromiumKills, firefoxKills } from './browser-kills.ts';
import type { Part } from './part.ts';
import { relayFuzz } from './relay-fuzz.ts';
import { postgresKills, serverKills } from './server-kills.ts';
import { unkindNetwork } from './unkind-network.ts';

/** Everything that `npm run faults` tries, the quickest first. */
export const parts: readonly Part[] = [
  relayFuzz,
  unkindNetwork,
  serverKills,
  postgresKills,
  chromiumKills,
  firefoxKills,
];
