import type { DelayReason, Priority } from '@touchline/sdk/model';
import type { Person } from './issue.ts';

/** What a person at the desk can want. Instants are epoch ms. */
export type DeskCommand =
  | { type: 'take' }
  /** `person` is missing when a whole team gets the issue. */
  | { type: 'assign'; team: string; person?: Person; note?: string }
  | { type: 'reply'; text: string; language?: string }
  | { type: 'note'; text: string }
  | { type: 'ask'; question: string }
  | { type: 'continue' }
  | { type: 'delay'; reason: DelayReason; newTime?: number; nextNews?: number; advice?: string }
  | { type: 'resolve'; code: string; text: string; amount?: string; evidence?: string; delayReason?: string }
  | { type: 'reprioritise'; priority: Priority; reason: string }
  | { type: 'reopen'; reason: string }
  | { type: 'close'; reason?: string }
  | { type: 'reject'; reason: string };

/** What only a supervisor decides. */
export const SUPERVISED: readonly DeskCommand['type'][] = ['assign', 'reprioritise', 'close', 'reject'];
