import type { Location } from '../model/issue.ts';
import type { Priority } from '../model/priority.ts';
import { thrownOf } from '../model/thrown.ts';
import type { Settings } from './options.ts';
import type { DeliveryRecord, NewDelivery, StoreTransaction } from './store.ts';

/** What decides where a report goes. */
export interface RoutedReport {
  category: string;
  location: Location;
  priority?: Priority;
  test: boolean;
}

/** Where a report goes as well, when the backend that it was for has not taken it for so long. */
export interface Fallback {
  to: string;
  /** @default 900_000 */
  afterMs?: number;
}

const FALLBACK_MS = 15 * 60_000;

/** Backends of a new report. A route that names none that is here, or fails, is no reason to lose one: then all. */
export function destinationsOf(
  report: RoutedReport,
  { backends, route, fallbacks, log }: Settings,
): string[] {
  const spare = new Set(Object.values(fallbacks).map(({ to }) => to));
  const names = backends.map(({ name }) => name);
  const usual = names.filter((name) => !spare.has(name));
  if (!route) return usual;
  try {
    const chosen = new Set(route(report));
    const known = names.filter((name) => chosen.has(name));
    if (known.length > 0) return known;
    log({ level: 'warn', what: 'route_leads_nowhere', category: report.category });
  } catch (error) {
    log({ level: 'error', what: 'route_failed', category: report.category, error: thrownOf(error) });
  }
  return usual;
}

/** Backends that were given the report itself; what is said later goes there too. */
export async function destinationsFor(
  tx: StoreTransaction,
  issueId: string,
  { backends, route, fallbacks }: Settings,
): Promise<string[]> {
  if (!route && Object.keys(fallbacks).length === 0) return backends.map(({ name }) => name);
  const given = (await tx.deliveriesOf(issueId)).flatMap((one) => (one.kind === 'create' ? one.backend : []));
  return backends.map(({ name }) => name).filter((name) => given.includes(name));
}

/** Gives what one backend cannot take to another one: everything of the issue, in its order, once. */
export async function fallBack(
  tx: StoreTransaction,
  ends: readonly { delivery: DeliveryRecord; state: DeliveryRecord['state'] }[],
  backend: string,
  { fallbacks, now }: Settings,
): Promise<void> {
  const { to, afterMs = FALLBACK_MS } = fallbacks[backend] ?? {};
  if (to === undefined) return;
  const due = ends.filter(({ delivery, state }) => {
    const isLong = (state === 'waiting' || state === 'misconfigured') && now() - delivery.at >= afterMs;
    return delivery.kind === 'create' && (isLong || state === 'refused');
  });
  // Another process may be giving the same ones away.
  await tx.lockIssues(due.map(({ delivery }) => delivery.issueId));
  for (const { delivery } of due) {
    const all = await tx.deliveriesOf(delivery.issueId);
    if (all.some((one) => one.backend === to)) continue;
    const mine = all.filter((one) => one.backend === backend);
    await tx.addDeliveries(mine.map((one) => again(one, to)));
  }
}

/** The same for issues that wait while their backend is away, and that nobody tries meanwhile. */
export async function fallBackWaiting(
  issueIds: readonly string[],
  backend: string,
  settings: Settings,
): Promise<void> {
  await settings.store.transaction(async (tx) => {
    const all: DeliveryRecord[] = [];
    for (const id of issueIds) all.push(...(await tx.deliveriesOf(id)));
    const mine = all.filter((one) => one.backend === backend);
    await fallBack(
      tx,
      mine.map((delivery) => ({ delivery, state: delivery.state })),
      backend,
      settings,
    );
  });
}

function again({ issueId, eventId, kind, at, urgent, detail }: DeliveryRecord, backend: string): NewDelivery {
  return { backend, issueId, eventId, kind, at, urgent, ...(detail !== undefined && { detail }) };
}
