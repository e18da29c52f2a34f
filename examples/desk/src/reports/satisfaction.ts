import {
  type Ces,
  cesOf,
  type Csat,
  csatOf,
  type Figure,
  mean,
  type Nps,
  npsOf,
} from '@touchline/sdk/metrics';

/** How content people were. Every figure says on how many answers it rests; without any it is `null`. */
export interface Satisfaction {
  /** Surveys that were answered. */
  surveys: number;
  /** Of ratings and surveys about issues; of two about one issue the newer counts. */
  csat: Csat;
  ces: Ces & { n: number };
  nps: Nps & { n: number };
  /** Means from 1 to 5, by name. */
  dimensions: Record<string, { n: number; mean: Figure }>;
}

/** What somebody gave, oldest first. */
export interface Given {
  id: string;
  issueId?: string;
  scores: Record<string, number>;
}

const OWN_FIGURE = ['csat', 'ces', 'nps'];

/**
 * @param answers  Ratings and surveys together, oldest first.
 * @param surveys  How many of them are surveys.
 */
export function satisfactionOf(answers: readonly Given[], surveys: number): Satisfaction {
  // Who answers twice about the same issue counts once, with the last word on each question.
  const last = new Map<string, Record<string, number>>();
  for (const { id, issueId = id, scores } of answers) {
    last.set(issueId, { ...last.get(issueId), ...scores });
  }
  const given = (name: string) => [...last.values()].flatMap(({ [name]: score }) => score ?? []);
  const [csat, ces, nps] = OWN_FIGURE.map(given) as [number[], number[], number[]];
  const others = [...new Set([...last.values()].flatMap((scores) => Object.keys(scores)))]
    .filter((name) => !OWN_FIGURE.includes(name))
    .toSorted();
  return {
    surveys,
    csat: csatOf(csat),
    ces: { n: ces.length, ...cesOf(ces) },
    nps: { n: nps.length, ...npsOf(nps) },
    dimensions: Object.fromEntries(
      others.map((name) => [name, { n: given(name).length, mean: mean(given(name)) }]),
    ),
  };
}
