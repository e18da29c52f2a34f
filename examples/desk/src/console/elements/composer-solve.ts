import { html, nothing, type TemplateResult } from 'lit';
import type { IssueDetail, PlaybookView } from '../../api/types.ts';
import { readClock } from '../clock.ts';
import type { Delay } from '../drafts.ts';
import { causeWords } from '../causes.ts';
import { now } from '../ticker.ts';
import { say, sayIfKnown, textOf } from '../words.ts';
import { lineField, selectField, wordsField, type Choice, type Writing } from './composer-fields.ts';

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
  const cause = detail.causes?.length
    ? selectField(writing, 'cause', 'composer.solve.cause', causes(detail))
    : nothing;
  // What has to be filled in stands before what may be.
  const asksMore = chosen?.needsAmount || chosen?.needsEvidence || isLate(detail);
  return html`
    ${openSteps(writing)}
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
      ${asksMore ? nothing : cause}
    </div>
    ${wordsField(writing, 'solution', 'composer.solve.text', 'composer.solve.hint')}
    ${asksMore ? cause : nothing}
  `;
}

type OpenStep = PlaybookView['steps'][number] & { place: number };

/** Steps of the playbook that have to be done before an issue of this kind is solved, and are not. */
export function stepsLeft({ playbook }: IssueDetail): OpenStep[] {
  return (playbook?.steps ?? []).flatMap((step, place) =>
    step.mandatory && !step.tick ? [{ ...step, place }] : [],
  );
}

/** They are ticked where one stands, or somebody says why not. */
function openSteps(writing: Writing): TemplateResult | typeof nothing {
  const open = stepsLeft(writing.detail);
  if (open.length === 0) return nothing;
  return html`<div class="must">
    <p><b>${say('composer.solve.steps', { count: open.length })}</b></p>
    ${open.map(
      ({ text, place }) =>
        html`<label class="check">
          <input
            type="checkbox"
            .checked=${false}
            @change=${(event: Event) => {
              // What the server says counts, and it has not said anything yet.
              if (event.target instanceof HTMLInputElement) event.target.checked = false;
              writing.tick(place);
            }}
          />
          <span>${textOf(text, '')}</span>
        </label>`,
    )}
    ${wordsField(writing, 'leftOut', 'composer.solve.leftOut', 'composer.solve.leftOutHint')}
  </div>`;
}

/** Why it went wrong, for those who mend the cause: branches with their twigs. */
function causes({ causes: all = [] }: IssueDetail): Choice[] {
  return all.map((id) => [id, causeWords(id)] as const);
}

/** Whether the solution was promised for a time that is over, so that it needs a reason. */
export function isLate(detail: IssueDetail): boolean {
  const clock = detail.clocks.find(({ metric }) => metric === 'resolution');
  if (detail.late) return true;
  return clock !== undefined && ['late', 'missed'].includes(readClock(clock, now()).phase);
}
