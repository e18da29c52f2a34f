import { html, nothing, svg, type TemplateResult } from 'lit';
import type { FiguresAnswer } from '../../api/types.ts';
import { causeWords } from '../causes.ts';
import { now } from '../ticker.ts';
import { countWords, durationWords, percentWords, say, timeWords, type Key } from '../words.ts';
import { LATE_CAUSES } from './composer-solve.ts';

type Figures = FiguresAnswer['figures'];
type Figure = Figures['confirmationPct'];
type Column = {
  label: Key;
  value: (figures: Figures) => Figure;
  kind: 'count' | 'percent' | 'time';
  bar?: true;
};

const MOST_CAUSES = 3;

/** What the table has of each group, from left to right. */
export const COLUMNS: readonly Column[] = [
  { label: 'reports.received', kind: 'count', value: ({ counts }) => counts.received },
  {
    label: 'reports.answeredInTime',
    kind: 'percent',
    value: ({ promises }) => promises.firstResponse.onTimePct,
    bar: true,
  },
  { label: 'reports.answerHalf', kind: 'time', value: ({ times }) => times.firstResponse.p50 },
  { label: 'reports.answerMost', kind: 'time', value: ({ times }) => times.firstResponse.p90 },
  {
    label: 'reports.solvedInTime',
    kind: 'percent',
    value: ({ promises }) => promises.resolution.onTimePct,
    bar: true,
  },
  { label: 'reports.solutionHalf', kind: 'time', value: ({ times }) => times.total.p50 },
  { label: 'reports.solutionMost', kind: 'time', value: ({ times }) => times.total.p90 },
  { label: 'reports.satisfied', kind: 'percent', value: ({ csat }) => csat.csatPct, bar: true },
  { label: 'reports.solved', kind: 'count', value: ({ counts }) => counts.resolvedOrClosed },
  { label: 'reports.reopened', kind: 'percent', value: ({ rates }) => rates.reopenPct },
  { label: 'reports.late', kind: 'count', value: lateOf },
  { label: 'reports.open', kind: 'count', value: ({ counts }) => counts.open },
];

/** Promised solutions that came or are coming too late. */
function lateOf({ delays }: Figures): number {
  return delays.tagged + delays.untagged;
}

/** A figure of a column as people read it, with a bar where it is a share; a dash has a word beside it. */
export function cell(column: Column, figures: Figures): TemplateResult {
  const figure = column.value(figures);
  if (figure === null) return none();
  return html`${column.bar ? share(figure) : nothing}${wordsOf(column.kind, figure)}`;
}

function wordsOf(kind: Column['kind'], figure: number): string {
  if (kind === 'percent') return percentWords(figure);
  return kind === 'time' ? durationWords(figure, { seconds: true }) : countWords(figure);
}

function none(): TemplateResult {
  return html`<span aria-hidden="true">–</span><span class="visually-hidden">${say('reports.none')}</span>`;
}

/** The number stands beside it. */
function share(percent: number): TemplateResult {
  return html`<svg class="share" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
    <rect class="whole" width="100" height="8"></rect>
    <rect class="part" width=${Math.max(0, Math.min(100, percent))} height="8"></rect>
  </svg>`;
}

/** What is read first, the fast beside the good. */
export function headline(figures: Figures): TemplateResult {
  const { counts, promises, times, csat, rates, confirmationPct, notices } = figures;
  const kept = ({ met, breached }: { met: number; breached: number }) =>
    met + breached === 0
      ? say('reports.nothingYet')
      : say('reports.kept', { met: countWords(met), all: countWords(met + breached) });
  const most = ({ p90, n }: { p90: Figure; n: number }) =>
    p90 === null
      ? say('reports.nothingYet')
      : say('reports.most', { time: durationWords(p90, { seconds: true }), count: countWords(n) });
  const { firstResponse, resolution } = promises;
  const late = lateOf(figures);
  return html`<dl class="tiles">
    ${tile('answeredInTime', 'percent', firstResponse.onTimePct, kept(firstResponse), true)}
    ${tile('answerHalf', 'time', times.firstResponse.p50, most(times.firstResponse))}
    ${tile('solvedInTime', 'percent', resolution.onTimePct, kept(resolution), true)}
    ${tile('solutionHalf', 'time', times.total.p50, most(times.total))}
    ${tile(
      'satisfied',
      'percent',
      csat.csatPct,
      csat.n === 0
        ? say('reports.nobodyRated')
        : say('reports.rated', { count: countWords(csat.n), share: percentWords(csat.responseRatePct ?? 0) }),
      true,
    )}
    ${tile(
      'solved',
      'count',
      counts.resolvedOrClosed,
      counts.resolvedOrClosed === 0
        ? say('reports.nothingYet')
        : say('reports.solvedMore', {
            again: percentWords(rates.reopenPct ?? 0),
            confirmed: percentWords(confirmationPct ?? 0),
          }),
    )}
    ${tile(
      'late',
      'count',
      late,
      late === 0
        ? say('reports.nothingLate')
        : say('reports.lateMore', { silent: percentWords(notices.silentBreachPct ?? 0) }),
    )}
    ${tile('open', 'count', counts.open, say('reports.openMore', { count: countWords(counts.waitingForReporter) }))}
  </dl>`;
}

function tile(
  name:
    | 'answeredInTime'
    | 'answerHalf'
    | 'solvedInTime'
    | 'solutionHalf'
    | 'satisfied'
    | 'solved'
    | 'late'
    | 'open',
  kind: Column['kind'],
  figure: Figure,
  more: string,
  bar = false,
): TemplateResult {
  return html`<div class="tile">
    <dt>${say(`reports.${name}`)}</dt>
    <dd class="figure">${figure === null ? none() : wordsOf(kind, figure)}</dd>
    <dd class="more">${bar && figure !== null ? share(figure) : nothing}${more}</dd>
  </div>`;
}

/** Why it took longer than promised, and what was behind it all; nothing where nobody has named anything. */
export function reasons({ delays, rootCauses }: Figures): TemplateResult {
  const late = Object.entries(delays.sharesPct)
    .flatMap(([code, percent]) => (percent === null ? [] : [{ words: lateWords(code), percent }]))
    .toSorted((a, b) => b.percent - a.percent);
  const causes = rootCauses.table
    .slice(0, MOST_CAUSES)
    .map(({ cause, sharePct }) => ({ words: causeWords(cause), percent: sharePct }));
  return html`${list(
    say('reports.whyLate'),
    late,
    delays.untagged > 0 ? say('reports.noReason', { count: countWords(delays.untagged) }) : '',
  )}${list(say('reports.causes'), causes, '')}`;
}

function lateWords(code: string): string {
  const reason = LATE_CAUSES[code];
  return reason ? say(`delay.${reason}`) : say('cause.unknown');
}

function list(title: string, lines: { words: string; percent: number }[], more: string): TemplateResult {
  if (lines.length === 0 && !more) return html``;
  return html`<section>
    <h2>${title}</h2>
    <ul class="reasons" role="list">
      ${lines.map(
        ({ words, percent }) =>
          html`<li><span>${words}</span>${share(percent)}<b>${percentWords(percent)}</b></li>`,
      )}
    </ul>
    ${more ? html`<p class="hint">${more}</p>` : nothing}
  </section>`;
}

/** How many came, hour by hour. */
export function hours({ hours: counts = [], to }: FiguresAnswer): TemplateResult {
  const [first] = counts;
  const peak = counts.reduce((most, one) => (one.n > most.n ? one : most), first ?? { at: '', n: 0 });
  if (!first || peak.n === 0) return html``;
  const at = (time: string) => timeWords(time, now());
  const label = say('reports.hoursLabel', {
    from: at(first.at),
    to: at(to),
    most: countWords(peak.n),
    at: at(peak.at),
  });
  return html`<section>
    <h2>${say('reports.hours')}</h2>
    <svg
      class="hours"
      viewBox="0 0 ${Math.max(12, counts.length)} 24"
      preserveAspectRatio="none"
      role="img"
      aria-label=${`${label} ${counts.map(({ n }) => n).join(' ')}`}
    >
      ${counts.map(
        ({ n }, place) =>
          svg`<rect x=${place + 0.1} y=${24 - (n / peak.n) * 24} width="0.8" height=${(n / peak.n) * 24} fill="currentColor"></rect>`,
      )}
    </svg>
    <p class="hint">${label}</p>
  </section>`;
}
