import { html, nothing, type TemplateResult } from 'lit';
import type { IssueDetail } from '../../api/types.ts';
import { readClock } from '../clock.ts';
import type { Delay } from '../drafts.ts';
import { now } from '../ticker.ts';
import { say, sayIfKnown, textOf } from '../words.ts';
import { lineField, selectField, wordsField, type Writing } from './composer-fields.ts';

/** What the figures call the main cause of a late solution. */
export const LATE_CAUSES: Record<string, Delay['reason']> = {
  'INT-STAFF': 'staff',
  'INT-TECH': 'tech',
  'INT-COMMS': 'comms',
  'INT-PROCESS': 'process',
  'EXT-CUSTOMER': 'request',
  'EXT-THIRD-PARTY': 'partner',
  'EXT-REGULATION': 'rule',
  'EXT-EVENT': 'event',
};

/** How it ended, in a code that fits and in words. */
export function solvePanel(writing: Writing): TemplateResult {
  const { detail, draft } = writing;
  const { codes } = detail;
  const chosen = codes.find(({ code }) => code === draft.code);
  const option = ({ code }: { code: string }): [string, string] => [
    code,
    sayIfKnown(`code.${code}`) ?? code.replaceAll('_', ' '),
  ];
  const groups: [string, [string, string][]][] = [
    [say('composer.solve.solved'), codes.filter((code) => code.countsAsSolved).map(option)],
    [say('composer.solve.notSolved'), codes.filter((code) => !code.countsAsSolved).map(option)],
  ];
  return html`
    ${openSteps(detail)}
    <div class="two">
      ${selectField(writing, 'code', 'composer.solve.code', groups, true)}
      ${chosen?.needsAmount ? lineField(writing, 'amount', 'composer.solve.amount', '12.50 EUR') : nothing}
      ${
        chosen?.needsEvidence
          ? lineField(writing, 'evidence', 'composer.solve.evidence', say('composer.solve.evidenceHint'))
          : nothing
      }
      ${
        isLate(detail)
          ? selectField(
              writing,
              'lateReason',
              'composer.solve.late',
              Object.entries(LATE_CAUSES).map(([code, reason]) => [code, say(`delay.${reason}`)]),
            )
          : nothing
      }
    </div>
    ${wordsField(writing, 'solution', 'composer.solve.text', 'composer.solve.hint')}
  `;
}

/** Steps of the playbook that have to be done before an issue of this kind is solved. */
function openSteps({ playbook }: IssueDetail): TemplateResult | typeof nothing {
  const open = playbook?.steps.filter(({ mandatory, tick }) => mandatory && !tick) ?? [];
  if (open.length === 0) return nothing;
  return html`<div class="must">
    <p><b>${say('composer.solve.steps', { count: open.length })}</b></p>
    <ul>
      ${open.map(({ text }) => html`<li>${textOf(text, '')}</li>`)}
    </ul>
  </div>`;
}

/** Whether the solution was promised for a time that is over, so that it needs a reason. */
export function isLate(detail: IssueDetail): boolean {
  const clock = detail.clocks.find(({ metric }) => metric === 'resolution');
  if (detail.late) return true;
  return clock !== undefined && ['late', 'missed'].includes(readClock(clock, now()).phase);
}
