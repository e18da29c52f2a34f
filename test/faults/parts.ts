import { chromiumKills, firefoxKills, webkitKills } from './browser-kills.ts';
import { cuts } from './cuts.ts';
import { herd } from './herd.ts';
import type { Part } from './part.ts';
import { realRedmine, realRt, realSmtp } from './real-desks/parts.ts';
import { relayFuzz } from './relay-fuzz.ts';
import { relaySteps } from './relay-steps.ts';
import { postgresKills, serverKills } from './server-kills.ts';
import { slowDesk, slowDeskPostgres } from './slow-desk/parts.ts';
import { peers, simulator } from './simulator/parts.ts';
import { twoRelays } from './two-relays.ts';
import { twoVersions } from './two-versions.ts';
import { unkindNetwork } from './unkind-network.ts';

/** Everything that `npm run faults` tries; what the most is promised of comes first. */
export const parts: readonly Part[] = [
  peers,
  simulator,
  chromiumKills,
  firefoxKills,
  relayFuzz,
  relaySteps,
  twoRelays,
  herd,
  twoVersions,
  cuts,
  unkindNetwork,
  serverKills,
  postgresKills,
  slowDesk,
  slowDeskPostgres,
  realRt,
  realRedmine,
  realSmtp,
  webkitKills,
];

/** Whose last portion is as small as the goal leaves it, so that a short run is short. Elsewhere a portion is one story. */
export const divisible: ReadonlySet<Part> = new Set([realRt, realRedmine, realSmtp]);
