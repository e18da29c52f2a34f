import type { Command } from '../../api/types.ts';
import type { Tab } from '../drafts.ts';
import { textOf, type Key, type Values } from '../words.ts';
import { newTime } from './composer-delay.ts';
import type { Flaw, Writing } from './composer-fields.ts';
import { hasBlank } from './composer-macros.ts';
import { isLate, stepsLeft } from './composer-solve.ts';

type Written = Pick<Writing, 'detail' | 'venue' | 'draft'>;

/** What is written, as a command; or all that is missing, in the order of the fields. */
export function commandOf(writing: Written, tab: Tab, isAsking: boolean): Command | Flaw[] {
  const { draft } = writing;
  switch (tab) {
    case 'reply': {
      const reply = textIn(draft.reply);
      if (!reply) return [{ field: 'reply', key: 'composer.missing.reply' }];
      if (hasBlank(reply)) return [{ field: 'reply', key: 'composer.missing.blank' }];
      return isAsking ? { type: 'ask', question: reply } : { type: 'reply', text: reply };
    }
    case 'note': {
      const text = textIn(draft.note);
      return text ? { type: 'note', text } : [{ field: 'note', key: 'composer.missing.note' }];
    }
    case 'delay':
      return delay(writing);
    case 'solve':
      return resolve(writing);
    default:
      return tab satisfies never;
  }
}

function delay({ draft, venue }: Written): Command | Flaw[] {
  const at = newTime(draft, venue);
  const advice = textIn(draft.advice);
  if (at === undefined || !draft.delayReason) {
    return flawsIn([
      [at === undefined, 'delayTime', 'composer.missing.time'],
      [!draft.delayReason, 'delayReason', 'composer.missing.reason'],
    ]);
  }
  return {
    type: 'delay',
    reason: draft.delayReason,
    [draft.delayUnknown ? 'nextNews' : 'newTime']: new Date(at).toISOString(),
    ...(advice && { advice }),
  };
}

function resolve({ detail, draft }: Written): Command | Flaw[] {
  const chosen = detail.codes.find(({ code }) => code === draft.code);
  const late = isLate(detail);
  const text = textIn(draft.solution);
  const [step] = stepsLeft(detail);
  const leftOut = textIn(draft.leftOut);
  const flaws = flawsIn([
    [step && !leftOut, 'leftOut', 'composer.missing.step', { step: textOf(step?.text, '') }],
    [!chosen, 'code', 'composer.missing.code'],
    [chosen?.needsAmount && !draft.amount.trim(), 'amount', 'composer.missing.amount'],
    [chosen?.needsEvidence && !draft.evidence.trim(), 'evidence', 'composer.missing.evidence'],
    [late && !draft.lateReason, 'lateReason', 'composer.missing.reason'],
    [!text, 'solution', 'composer.missing.solution'],
    [hasBlank(text), 'solution', 'composer.missing.blank'],
  ]);
  if (!chosen || flaws.length > 0) return flaws;
  return {
    type: 'resolve',
    code: chosen.code,
    text,
    ...(chosen.needsAmount && { amount: draft.amount.trim() }),
    ...(chosen.needsEvidence && { evidence: draft.evidence.trim() }),
    ...(late && { delayReason: draft.lateReason }),
    ...(draft.cause && { cause: draft.cause }),
    ...(step && { steps: { done: [], leftOut } }),
  };
}

/** Those that hold. */
function flawsIn(all: readonly [boolean | undefined, string, Key, Values?][]): Flaw[] {
  return all.flatMap(([holds, field, key, values]) =>
    holds ? [{ field, key, ...(values && { values }) }] : [],
  );
}

function textIn(words: string): string {
  return words.trim().toWellFormed();
}
