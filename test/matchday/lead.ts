import { setTimeout as wait } from 'node:timers/promises';
import type { AlarmRow, AudienceCount, IncidentBoard, IncidentPage } from './desk-types.ts';
import type { DeskFetch } from './responders.ts';

const MINUTE_MS = 60_000;
const NEWS_MS = 12 * MINUTE_MS;
/** An incident to which nobody was added for so long is over. */
const QUIET_MS = 25 * MINUTE_MS;

/** What the one who leads has seen and done. Instants are epoch ms of the day. */
export interface Led {
  alarms: Map<string, AlarmRow>;
  incidents: Map<string, { category: string; place: string; openedAt: number; count: number }>;
  broadcasts: number;
  plans: number;
  delays: number;
  refused: Map<string, number>;
}

/** A supervisor who follows alarms, proposals, plans and the question for a new time. */
export async function lead(desk: DeskFetch, { msPerMin, over }: { msPerMin: number; over: () => boolean }) {
  const led: Led = {
    alarms: new Map(),
    incidents: new Map(),
    broadcasts: 0,
    plans: 0,
    delays: 0,
    refused: new Map(),
  };

  async function post<T>(path: string, body: object): Promise<T | undefined> {
    const answer = await desk(path, {
      method: 'POST',
      body: JSON.stringify({ commandId: crypto.randomUUID(), ...body }),
    }).catch(() => undefined);
    if (answer?.ok) return (await answer.json()) as T;
    const why = answer ? `${answer.status} ${(await answer.text()).slice(0, 120)}` : 'no answer';
    if (answer?.status !== 409) led.refused.set(why, (led.refused.get(why) ?? 0) + 1);
    return undefined;
  }

  async function get<T>(path: string): Promise<T | undefined> {
    const answer = await desk(path).catch(() => undefined);
    return answer?.ok ? ((await answer.json()) as T) : undefined;
  }

  async function look(): Promise<void> {
    const board = await get<IncidentBoard>('/desk/api/incidents');
    if (!board) return;
    for (const alarm of board.alarms) {
      const key = `${alarm.kind} ${alarm.category ?? ''} ${alarm.place ?? ''}`;
      if (!led.alarms.has(key)) led.alarms.set(key, alarm);
      if (alarm.state === 'raised') await post(`/desk/api/alarms/${alarm.id}/acknowledge`, {});
    }
    for (const { category, place, issues } of board.proposals) {
      const page = await post<IncidentPage>('/desk/api/incidents', { category, place, issues });
      if (page) await open(page, board);
    }
    for (const { id, state } of board.incidents) if (state === 'open') await tend(id, board);
    for (const run of board.runs) {
      const plan = board.plans.find((one) => one.id === run.planId);
      const next = plan?.tasks.find((task) => run.done[task.id] === undefined);
      if (run.state === 'running' && next) {
        await post(`/desk/api/plan-runs/${run.id}/tasks/${next.id}`, { done: true });
      }
    }
  }

  async function open(page: IncidentPage, board: IncidentBoard): Promise<void> {
    const { id, category, place, openedAt, count } = page;
    led.incidents.set(id, { category, place, openedAt: Date.parse(openedAt), count });
    await tell(page);
    const [plan] = page.plans;
    const runs = board.runs.some((run) => run.planId === plan && run.state === 'running');
    if (plan && !runs && (await post(`/desk/api/plans/${plan}/runs`, { place, incidentId: id }))) led.plans++;
  }

  async function tend(id: string, board: IncidentBoard): Promise<void> {
    let page = await get<IncidentPage>(`/desk/api/incidents/${id}`);
    if (!page) return;
    if (page.suggestions.length > 0) {
      const add = page.suggestions.map((one) => one.id);
      page =
        (await post<IncidentPage>(`/desk/api/incidents/${id}/members`, { version: page.version, add })) ??
        page;
    }
    const known = led.incidents.get(id);
    if (known) known.count = Math.max(known.count, page.count);
    const now = Date.now();
    const lastAt = Math.max(...page.members.map(({ receivedAt }) => Date.parse(receivedAt)), 0);
    if (now - lastAt > QUIET_MS) {
      for (const run of board.runs) {
        if (run.incidentId !== id || run.state !== 'running') continue;
        await post(`/desk/api/plan-runs/${run.id}/stop`, {
          version: run.version,
          reason: 'Nobody reports it any more.',
        });
      }
      await tell(page, true);
    } else if (!page.nextNews || Date.parse(page.nextNews) - now < 5 * MINUTE_MS) await tell(page);
  }

  async function tell(page: IncidentPage, last = false): Promise<void> {
    const { id, category } = page;
    const audience = await get<AudienceCount>(`/desk/api/audience?kind=incident&incident=${id}`);
    const sent = await post('/desk/api/broadcasts', {
      incidentId: id,
      audience: 'incident',
      category,
      texts: last
        ? { en: 'This is over. Thank you for telling us.', 'zh-Hans': '问题已解决，感谢您的反馈。' }
        : { en: 'We know, and people are at work on it.', 'zh-Hans': '我们已了解，正在处理。' },
      ...(last ? { last, delayReason: 'tech' } : { nextNews: new Date(Date.now() + NEWS_MS).toISOString() }),
      people: audience?.people ?? 0,
    });
    if (sent) led.broadcasts++;
  }

  /** Whoever is asked for a new time gives one. */
  async function delay(): Promise<void> {
    const list = await get<{ issues: { id: string; version: number; asked?: object }[] }>(
      '/desk/api/issues?view=open',
    );
    for (const { id, version } of (list?.issues ?? []).filter(({ asked }) => asked)) {
      const done = await post(`/desk/api/issues/${id}/commands`, {
        version,
        command: {
          type: 'delay',
          reason: 'staff',
          newTime: new Date(Date.now() + 30 * MINUTE_MS).toISOString(),
        },
      });
      if (done) led.delays++;
    }
  }

  while (!over()) {
    await look();
    await delay();
    await wait(Math.max(250, msPerMin));
  }
  return led;
}
