import type { IssueEvent } from '../process/issue.ts';
import type { Words } from '../process/verdict.ts';
import type { Playbook, Playbooks } from '../setup/playbooks.ts';
import { textsOf } from '../setup/venue.ts';
import type { PlaybookView } from './types.ts';

type Tick = NonNullable<PlaybookView['steps'][number]['tick']>;

/** The playbook of an issue with what of it is done. */
export function playbookView(
  playbook: Playbook,
  roles: Playbooks['roles'],
  events: readonly IssueEvent[],
  words: readonly Words[],
): PlaybookView {
  const ticks = ticksOf(playbook.id, events, new Map(words.map(({ id, text }) => [id, text])));
  return {
    id: playbook.id,
    title: textsOf(playbook.title),
    escalate: textsOf(playbook.escalate),
    codes: playbook.resolutionCodes,
    steps: playbook.steps.map(({ text, role, mandatory, targetSeconds, evidence }, place) => {
      const tick = ticks.get(place);
      const name = roles[role];
      return {
        text: textsOf(text),
        role: name ? textsOf(name) : { en: role },
        mandatory,
        targetMs: targetSeconds * 1_000,
        ...(evidence && { evidence: textsOf(evidence) }),
        ...(tick && { tick }),
      };
    }),
    macros: playbook.macros.map(({ id, title, text }) => ({
      id,
      title: textsOf(title),
      text: textsOf(text),
    })),
  };
}

/** By step: who did it last, unless it was taken back since. */
export function ticksOf(
  playbook: string,
  events: readonly IssueEvent[],
  words: ReadonlyMap<string, string>,
): Map<number, Tick> {
  const ticks = new Map<number, Tick>();
  for (const { at, actor, change } of events) {
    if (change.type === 'unticked' && change.playbook === playbook) ticks.delete(change.step);
    if (change.type !== 'ticked' || change.playbook !== playbook) continue;
    const evidence = words.get(change.evidenceId ?? '');
    ticks.set(change.step, {
      at: new Date(at).toISOString(),
      by: { id: actor.id, name: actor.name },
      ...(evidence && { evidence }),
    });
  }
  return ticks;
}
