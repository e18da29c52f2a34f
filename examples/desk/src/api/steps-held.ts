import type { Hono } from 'hono';
import type { Kysely } from 'kysely';
import type { StepsHeld } from '../process/steps-held.ts';
import type { Playbooks } from '../setup/playbooks.ts';
import { textsOf } from '../setup/venue.ts';
import { eventsOf, queueLine } from '../store/issues.ts';
import type { DeskTables } from '../store/schema.ts';
import type { Env } from './guard.ts';
import { ticksOf } from './playbook-view.ts';
import type { Command, StepList } from './types.ts';

/** What a solution of this issue waits for; nothing where it has no playbook, or something else is wanted. */
export async function stepsHeld(
  db: Kysely<DeskTables>,
  playbooks: Playbooks | undefined,
  id: string,
  command: Command,
): Promise<StepsHeld | undefined> {
  if (command.type !== 'resolve') return undefined;
  const line = await queueLine(db, id);
  const playbook = line && playbooks?.for(line.issue.category);
  if (!playbook) return undefined;
  const ticks = ticksOf(playbook.id, await eventsOf(db, id), new Map());
  const open = playbook.steps.flatMap(({ text, mandatory }, step) =>
    mandatory && !ticks.has(step) ? [{ step, text: text.en }] : [],
  );
  const { done = [], leftOut } = command.steps ?? {};
  return { playbook: playbook.id, open, done, ...(leftOut && { leftOut }) };
}

/** `GET /desk/api/steps`: the same for every category, so that a phone can ask without a network. */
export function addStepRoutes(app: Hono<Env>, playbooks: Playbooks | undefined): void {
  const steps: StepList['steps'] = {};
  for (const { appliesTo, steps: all } of playbooks?.all ?? []) {
    const must = all.flatMap(({ text, mandatory }, step) =>
      mandatory ? [{ step, text: textsOf(text) }] : [],
    );
    for (const category of appliesTo) steps[category] = must;
  }
  app.get('/desk/api/steps', (context) => context.json({ steps } satisfies StepList));
}
