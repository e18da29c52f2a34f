import type { BatchAnswer, StatusView } from '@touchline/sdk/model';
import { reporter } from '@touchline/sdk/testing';
import { until } from './stadium.ts';

export type DeskFetch = (path: string, init?: RequestInit) => Promise<Response>;

const person = reporter('by-hand', Date.now());

/** A report as a person with `curl` would write it: a ticket that will not scan, with a secret of its own. */
export const byHand = (changes: Parameters<typeof person.report>[0] = {}) => person.report(changes);

export function post(
  url: string,
  body: string | object,
  headers: Record<string, string> = {},
): Promise<Response> {
  return fetch(`${url}/touchline/v1/events`, {
    method: 'POST',
    headers: { 'content-type': 'application/cloudevents-batch+json', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
}

export async function results(answer: Response): Promise<BatchAnswer['results']> {
  if (answer.status !== 200) throw new Error(`${answer.status}: ${await answer.text()}`);
  return ((await answer.json()) as BatchAnswer).results;
}

export async function viewOf(url: string, id: string, secret: string): Promise<StatusView> {
  const answer = await fetch(`${url}/touchline/v1/issues/${id}`, {
    headers: { authorization: `Bearer ${secret}` },
  });
  if (!answer.ok) throw new Error(`The view answered ${answer.status}: ${await answer.text()}`);
  return (await answer.json()) as StatusView;
}

interface Row {
  id: string;
  version: number;
  summary: string;
  state: string;
}

/** Every issue the desk knows. */
export async function deskIssues(desk: DeskFetch): Promise<Row[]> {
  const answer = await desk('/desk/api/issues?view=all');
  if (!answer.ok) throw new Error(`The desk answered ${answer.status}: ${await answer.text()}`);
  return ((await answer.json()) as { issues: Row[] }).issues;
}

/** Waits until the issue stands at the desk. */
export function atDesk(desk: DeskFetch, id: string): Promise<Row> {
  return until(async () => (await deskIssues(desk)).find((row) => row.id === id), `issue ${id} at the desk`);
}

/** Gives one command as the console does, and insists that it was done. */
export async function command(desk: DeskFetch, id: string, what: object): Promise<void> {
  const seen = (await (await desk(`/desk/api/issues/${id}`)).json()) as Row;
  const answer = await desk(`/desk/api/issues/${id}/commands`, {
    method: 'POST',
    body: JSON.stringify({ commandId: crypto.randomUUID(), version: seen.version, command: what }),
  });
  if (!answer.ok)
    throw new Error(`${JSON.stringify(what)} answered ${answer.status}: ${await answer.text()}`);
}
