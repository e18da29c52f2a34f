import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { type Issue, referenceOf } from '@touchline/sdk/model';
import type { Figures } from '@touchline/sdk/metrics';
import { deskApp } from '../api/app.ts';
import type { Command, FiguresAnswer, IssueDetail } from '../api/types.ts';
import { DEMO_ACCOUNTS, ensureAccounts } from '../setup/accounts.ts';
import type { Venue } from '../setup/venue-file.ts';
import { deskFixture, gateIssue, URL_OF_DESK } from './fixture.ts';
import { signedIn, type Visitor } from './visitor.ts';

export interface Vector {
  id: string;
  inputs: Record<string, unknown>;
  expected: Record<string, unknown>;
}

const file = new URL('../../../../test/fixtures/metric-vectors.json', import.meta.url);
export const { vectors } = JSON.parse(readFileSync(file, 'utf8')) as { vectors: Vector[] };

export function vector(id: string): Vector {
  const found = vectors.find((one) => one.id === id);
  assert.ok(found, id);
  return found;
}

export type VectorDesk = Awaited<ReturnType<typeof deskWith>>;

const PASSWORD = 'a-stand-in-the-rain';

/** A desk with the promises and hours of a vector and a clock set by hand; whoever asks, asks through its routes. */
export async function deskWith(venue: Partial<Venue> = {}) {
  const fixture = await deskFixture({ venue });
  const { auth, desk, known, incidents, plans, venue: atWork, clock } = fixture;
  await ensureAccounts(auth, DEMO_ACCOUNTS, PASSWORD);
  const app = deskApp({
    auth,
    desk,
    known,
    incidents,
    plans,
    venue: atWork,
    attachment: async () => undefined,
    url: URL_OF_DESK,
    stopping: new AbortController().signal,
  });
  const visitors = new Map<string, Visitor>();

  /** @param name  The part of the address before the venue's. */
  async function as(name: string): Promise<Visitor> {
    const before = visitors.get(name);
    if (before) return before;
    const visitor = await signedIn(app, `${name}@north-arena.example`, PASSWORD);
    visitors.set(name, visitor);
    return visitor;
  }

  async function detail(id: string): Promise<IssueDetail> {
    const maya = await as('maya');
    return (await (await maya(`/desk/api/issues/${id}`)).json()) as IssueDetail;
  }

  return {
    ...fixture,
    as,
    detail,

    /** A report that was made at one instant and came in at another; the relay hands it over. */
    async report(capturedAt: string | number, changes: Partial<Issue> = {}, receivedAt = capturedAt) {
      clock.now = new Date(receivedAt).getTime();
      const id = fixture.newId();
      const issue = gateIssue(changes);
      const { category, kind, location } = issue;
      await fixture.deliver({
        type: 'create',
        issue: {
          id,
          reference: referenceOf(id),
          category,
          kind,
          location,
          issue,
          capturedAt: new Date(capturedAt).getTime(),
          receivedAt: clock.now,
          test: false,
        },
      });
      return id;
    },

    /** The figures of what was reported between two instants, as they are at an instant. */
    async figures(from: string, at: string): Promise<Figures> {
      clock.now = Date.parse(at);
      // The end of a period does not belong to it.
      const to = new Date(clock.now + 1).toISOString();
      const maya = await as('maya');
      const answer = await maya(`/desk/api/figures?from=${from}&to=${to}`);
      assert.equal(answer.status, 200, await answer.clone().text());
      return ((await answer.json()) as FiguresAnswer).figures;
    },

    async give(at: string | number, id: string, command: Command, name = 'maya'): Promise<void> {
      clock.now = new Date(at).getTime();
      const person = await as(name);
      const { version } = await detail(id);
      const answer = await person(`/desk/api/issues/${id}/commands`, {
        method: 'POST',
        body: JSON.stringify({ commandId: crypto.randomUUID(), version, command }),
      });
      assert.equal(answer.status, 200, await answer.clone().text());
    },
  };
}

export function clockOf(issue: IssueDetail, metric: string) {
  const clock = issue.clocks.find((one) => one.metric === metric);
  assert.ok(clock, metric);
  return clock;
}

export function seconds(from: unknown, to: unknown): number {
  return (Date.parse(String(to)) - Date.parse(String(from))) / 1000;
}

/** The instants at which something of a type happened. */
export function timesOf(issue: IssueDetail, type: string): string[] {
  return issue.events.filter((one) => one.type === type).map(({ at }) => at);
}

/** @param at  Epoch ms, or ISO. */
export function iso(at: unknown): string {
  return new Date(typeof at === 'number' ? at : String(at)).toISOString();
}
