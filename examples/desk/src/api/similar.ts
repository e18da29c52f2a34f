import type { Location } from '@touchline/sdk/model';
import type { DeskIssue } from '../process/issue.ts';
import type { SolvedCase } from '../store/similar.ts';
import type { SimilarCase, SimilarCases } from './types.ts';

const SHOWN = 5;
/** From the whole venue down to one seat; whoever shares more of it was nearer. */
const NEARNESS: readonly (keyof Location)[] = ['seat', 'asset', 'row', 'block', 'gate', 'stand', 'zone'];

/** The nearest of earlier cases, and among equally near ones the newest. */
export function similarTo(issue: DeskIssue, cases: readonly SolvedCase[]): SimilarCases {
  const ranked = cases
    .map((one, place) => ({ ...one, place, near: nearness(issue.location, one.issue.location) }))
    .toSorted((a, b) => b.near - a.near || a.place - b.place);
  return { cases: ranked.slice(0, SHOWN).flatMap(({ near, ...one }) => viewOf(one, near > 0) ?? []) };
}

/** How much of the place is the same: 0 for nothing. */
function nearness(here: Location, there: Location): number {
  const shared = NEARNESS.findIndex((key) => here[key] !== undefined && here[key] === there[key]);
  return shared === -1 ? 0 : NEARNESS.length - shared;
}

function viewOf({ issue, text }: SolvedCase, near: boolean): SimilarCase | undefined {
  const { resolution } = issue;
  if (!resolution) return undefined;
  return {
    id: issue.id,
    reference: issue.reference,
    location: issue.location,
    near,
    code: resolution.code,
    text,
    at: new Date(resolution.at).toISOString(),
    tookMs: Math.max(0, resolution.at - issue.capturedAt),
    ...(issue.rating?.csat !== undefined && { csat: issue.rating.csat }),
  };
}
