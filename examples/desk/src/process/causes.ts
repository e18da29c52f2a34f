import { refused } from './verdict.ts';

/** Why things went wrong, from the branch to the twig. One primary cause an issue. */
export const ROOT_CAUSES: Readonly<Record<string, readonly string[]>> = {
  people: ['staffing-gap', 'skill', 'behaviour'],
  process: ['missing-step', 'surplus-step', 'hand-over', 'rule'],
  technology: ['device-failure', 'software', 'network', 'payment'],
  information: ['wayfinding', 'announcement', 'website', 'ticket-text'],
  supplier: [],
  environment: ['weather', 'crowd', 'transport'],
  spectator: ['forgot', 'misuse', 'outside-rules'],
  unknown: [],
};

/** Every cause that can be tagged: a branch by itself, or `technology/network`. */
export const rootCauses: readonly string[] = Object.entries(ROOT_CAUSES).flatMap(([branch, twigs]) => [
  branch,
  ...twigs.map((twig) => `${branch}/${twig}`),
]);

export function causeFlaw(cause: string) {
  return rootCauses.includes(cause)
    ? undefined
    : refused('incomplete', `There is no cause ${cause}. Choose one of: ${rootCauses.join(', ')}.`);
}
