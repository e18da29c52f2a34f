import type { Command } from '../../api/types.ts';
import type { Tab } from '../drafts.ts';
import { textOf, type Key, type Values } from '../words.ts';
import { newTime } from './composer-delay.ts';
import type { Writing } from './composer-fields.ts';
import { hasBlank } from './composer-macros.ts';
import { isLate, stepsLeft } from './composer-solve.ts';

/** The field that is not right yet, and the sentence that says what it needs. */
export interface Flaw {
  field: string;
  key: Key;
  values?: Values;
}

/** What is written, as a command; or the first thing that is missing. */
export function commandOf(writing: Writing, tab: Tab, isAsking: boolean): Command | Flaw {
  const { draft } = writing;
  switch (tab) {
    case 'reply': {
      const reply = textIn(draft.reply);
      if (!reply) return { field: 'reply', key: 'composer.missing.reply' };
      if (hasBlank(reply)) return { field: 'reply', key: 'composer.missing.blank' };
      return isAsking ? { type: 'ask', question: reply } : { type: 'reply', text: reply };
    }
    case 'note': {
      const text = textIn(draft.note);
      return text ? { type: 'note', text } : { field: 'note', key: 'composer.missing.note' };
    }
    case 'delay':
      return delay(writing);
    case 'solve':
      return resolve(writing);
    default:
      return tab satisfies never;
  }
}

function delay({ draft, venue }: Writing): Command | Flaw {
  const at = newTime(draft, venue);
  const advice = textIn(draft.advice);
  if (at === undefined) return { field: 'delayTime', key: 'composer.missing.time' };
  if (!draft.delayReason) return { field: 'delayReason', key: 'composer.missing.reason' };
  return {
    type: 'delay',
    reason: draft.delayReason,
    [draft.delayUnknown ? 'nextNews' : 'newTime']: new Date(at).toISOString(),
    ...(advice && { advice }),
  };
}

function resolve({ detail, draft }: Writing): Command | Flaw {
  const chosen = detail.codes.find(({ code }) => code === draft.code);
  const late = isLate(detail);
  const text = textIn(draft.solution);
  const [step] = stepsLeft(detail);
  const leftOut = textIn(draft.leftOut);
  if (step && !leftOut) {
    return { field: 'leftOut', key: 'composer.missing.step', values: { step: textOf(step.text, '') } };
  }
  if (!chosen) return { field: 'code', key: 'composer.missing.code' };
  if (chosen.needsAmount && !draft.amount.trim()) return { field: 'amount', key: 'composer.missing.amount' };
  if (chosen.needsEvidence && !draft.evidence.trim()) {
    return { field: 'evidence', key: 'composer.missing.evidence' };
  }
  if (late && !draft.lateReason) return { field: 'lateReason', key: 'composer.missing.reason' };
  if (!text) return { field: 'solution', key: 'composer.missing.solution' };
  if (hasBlank(text)) return { field: 'solution', key: 'composer.missing.blank' };
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

function textIn(words: string): string {
  return words.trim().toWellFormed();
}
