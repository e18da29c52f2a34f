import { type Figure, mean, percent, ratio, sum } from './numbers.ts';

export interface Csat {
  n: number;
  /** Scores of `satisfiedFrom` and more, of those who answered. */
  csatPct: Figure;
  /** Top score only. */
  fsatPct: Figure;
  mean: Figure;
  responseRatePct: Figure;
  /** The same satisfied people over everybody served; understates, and is labelled when shown. */
  ofAllServedPct: Figure;
}

/** Satisfaction from 1 to 5; a reporter who answers twice counts with the last answer, see to it before. */
export function csatOf(
  scores: readonly number[],
  asked: { surveyed?: number; served?: number; satisfiedFrom?: number } = {},
): Csat {
  const { surveyed = 0, served = 0, satisfiedFrom = 4 } = asked;
  const satisfied = scores.filter((score) => score >= satisfiedFrom).length;
  return {
    n: scores.length,
    csatPct: percent(satisfied, scores.length),
    fsatPct: percent(scores.filter((score) => score === 5).length, scores.length),
    mean: mean(scores),
    responseRatePct: percent(scores.length, surveyed),
    ofAllServedPct: percent(satisfied, served),
  };
}

export interface Nps {
  promoters: number;
  passives: number;
  detractors: number;
  /** From -100 to 100. */
  nps: Figure;
}

/** Net promoter score from answers 0 to 10. Answers in words are not translated into numbers. */
export function npsOf(scores: readonly number[]): Nps {
  const promoters = scores.filter((score) => score >= 9).length;
  const detractors = scores.filter((score) => score <= 6).length;
  return {
    promoters,
    passives: scores.length - promoters - detractors,
    detractors,
    nps: percent(promoters - detractors, scores.length),
  };
}

export interface Ces {
  mean: Figure;
  /** 5 and more. */
  agreePct: Figure;
  /** Share of 6 and 7 less share of 1 to 3, in points. */
  index: Figure;
}

/** Customer effort score 2.0: 1 to 7, where 7 is very easy. */
export function cesOf(scores: readonly number[]): Ces {
  const easy = scores.filter((score) => score >= 6).length;
  const hard = scores.filter((score) => score <= 3).length;
  return {
    mean: mean(scores),
    agreePct: percent(scores.filter((score) => score >= 5).length, scores.length),
    index: percent(easy - hard, scores.length),
  };
}

/**
 * Weighted service quality.
 *
 * A dimension nobody answered has `score: null`; the weights of the others then stand for the whole.
 *
 * @returns `index` from 1 to 5, `pct` from 0 to 100, and how many dimensions it rests on.
 */
export function serviceQualityOf(dimensions: readonly { score: Figure; weight: number }[]): {
  index: Figure;
  pct: Figure;
  n: number;
} {
  const known = dimensions.flatMap(({ score, weight }) => (score === null ? [] : [{ score, weight }]));
  const index = ratio(
    sum(known.map(({ score, weight }) => score * weight)),
    sum(known.map((one) => one.weight)),
  );
  return { index, pct: index === null ? null : ((index - 1) / 4) * 100, n: known.length };
}

/** What is left of a request's time after the first response: a share that is easily taken for a time. */
export function postResponseSharePct(totalMs: number, firstResponseMs: number): Figure {
  return percent(totalMs - firstResponseMs, totalMs);
}
