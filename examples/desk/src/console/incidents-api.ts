import type {
  AudienceCount,
  AudienceKind,
  BroadcastRequest,
  IncidentBoard,
  IncidentPage,
  ProposalPage,
} from '../api/incident-types.ts';
import { ask, DeskError, newCommandId, read, ROOT } from './api.ts';

/** What came of something that somebody wanted. `overtaken`: a colleague was faster, nothing was changed. */
export interface Told<T> {
  answer: T;
  overtaken: boolean;
}

/** Everything the console asks about incidents, alarms and plans. All of it throws {@link DeskError}. */
export const incidentsApi = {
  async board(): Promise<IncidentBoard> {
    return read(await ask(`${ROOT}/incidents`));
  },

  async page(id: string): Promise<IncidentPage> {
    return read(await ask(`${ROOT}/incidents/${encodeURIComponent(id)}`));
  },

  async proposal(key: string): Promise<ProposalPage> {
    return read(await ask(`${ROOT}/proposals?${new URLSearchParams({ key })}`));
  },

  open(what: { category: string; place: string; issues: string[] }): Promise<Told<IncidentPage>> {
    return post('/incidents', what);
  },

  members(page: IncidentPage, change: { add?: string[]; out?: string[] }): Promise<Told<IncidentPage>> {
    const { id, version } = page;
    return post(`/incidents/${id}/members`, { version, ...change });
  },

  dismiss(key: string): Promise<Told<IncidentBoard>> {
    return post('/proposals/dismiss', { key });
  },

  acknowledge(id: string): Promise<Told<IncidentBoard>> {
    return post(`/alarms/${id}/acknowledge`, {});
  },

  async audience(kind: AudienceKind, zone?: string, incident?: string): Promise<AudienceCount> {
    const query = new URLSearchParams({ kind, ...(zone && { zone }), ...(incident && { incident }) });
    return read(await ask(`${ROOT}/audience?${query}`));
  },

  /** Safe to repeat with the same `commandId`. `overtaken`: another number of people than was confirmed. */
  broadcast(wish: BroadcastRequest): Promise<Told<IncidentPage | IncidentBoard | AudienceCount>> {
    return post('/broadcasts', { ...wish });
  },

  start(plan: string, about: { place?: string; incidentId?: string }): Promise<Told<IncidentBoard>> {
    return post(`/plans/${plan}/runs`, about);
  },

  tick(run: string, task: string, done: boolean, evidence?: string): Promise<Told<IncidentBoard>> {
    return post(`/plan-runs/${run}/tasks/${task}`, { done, ...(evidence && { evidence }) });
  },

  stop(run: { id: string; version: number }, reason: string): Promise<Told<IncidentBoard>> {
    return post(`/plan-runs/${run.id}/stop`, { version: run.version, reason });
  },
};

async function post<T>(path: string, body: object): Promise<Told<T>> {
  const response = await ask(`${ROOT}${path}`, { commandId: newCommandId(), ...body });
  if (response.status !== 409) return { answer: await read<T>(response), overtaken: false };
  const answer = (await response.json().catch(() => undefined)) as T | undefined;
  if (answer === undefined) throw new DeskError({ kind: 'unreachable' });
  return { answer, overtaken: true };
}
