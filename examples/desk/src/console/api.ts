import type { AlarmRow } from '../api/incident-types.ts';
import type {
  ArchiveList,
  CommandRequest,
  DeskHealth,
  DeskPreferences,
  DeskVenue,
  EnteredReport,
  DutyList,
  FeedEvent,
  FiguresAnswer,
  HandoverFacts,
  HandoverList,
  IssueDetail,
  IssueList,
  KnownIssueRow,
  KnownList,
  Me,
  OwnShift,
  ReportRequest,
  SimilarCases,
  StepList,
  TickRequest,
  UndoRequest,
} from '../api/types.ts';
import type { View } from './state.ts';

/** Why a request did not do what it should. `unreachable`: nobody answered, so nothing is known. */
export type Trouble =
  | { kind: 'signed_out' }
  | { kind: 'wrong_password' }
  | { kind: 'too_often' }
  | { kind: 'unreachable' }
  | { kind: 'refused'; reason: string };

export class DeskError extends Error {
  readonly trouble: Trouble;

  constructor(trouble: Trouble) {
    super(trouble.kind === 'refused' ? trouble.reason : trouble.kind);
    this.name = 'DeskError';
    this.trouble = trouble;
  }
}

/** What came of a command. `overtaken`: a colleague was faster, nothing was changed. */
export type CommandResult =
  | { kind: 'done'; detail: IssueDetail }
  | { kind: 'overtaken'; detail: IssueDetail };

/** More than a screen shows; whatever comes after it comes while somebody reads. */
const FIRST_PAGE = 300;

export interface IssuePage {
  limit: number;
  after?: string;
}

export const ROOT = '/desk/api';
const AUTH = '/desk/auth';
/** A phone on a stadium's network is slow; beyond this nobody waits any more. */
const PATIENCE_MS = 15_000;

export const api = {
  /** Who is signed in; undefined if nobody is. */
  async me(): Promise<Me | undefined> {
    const response = await ask(`${ROOT}/me`);
    return response.status === 401 ? undefined : read<Me>(response);
  },

  /** @throws {@link DeskError} `wrong_password`, `too_often`, `unreachable`. */
  async signIn(email: string, password: string): Promise<void> {
    const response = await ask(`${AUTH}/sign-in/email`, { email, password });
    if (response.ok) return;
    if (response.status === 429) throw new DeskError({ kind: 'too_often' });
    if (response.status < 500) throw new DeskError({ kind: 'wrong_password' });
    throw new DeskError({ kind: 'unreachable' });
  },

  async signOut(): Promise<void> {
    await ask(`${AUTH}/sign-out`, {});
  },

  async venue(): Promise<DeskVenue> {
    return read<DeskVenue>(await ask(`${ROOT}/venue`));
  },

  async preferences(): Promise<DeskPreferences> {
    return read<DeskPreferences>(await ask(`${ROOT}/preferences`));
  },

  async keepPreferences(preferences: DeskPreferences): Promise<void> {
    await read(await ask(`${ROOT}/preferences`, preferences));
  },

  /** One's own. */
  async shift(): Promise<OwnShift> {
    return read<OwnShift>(await ask(`${ROOT}/shift`));
  },

  async duty(): Promise<DutyList> {
    return read<DutyList>(await ask(`${ROOT}/duty`));
  },

  /** About oneself: nobody signs in for others. */
  async setDuty(duty: { on: boolean; skills: readonly string[] }): Promise<DutyList> {
    return read<DutyList>(await ask(`${ROOT}/duty`, duty));
  },

  async handovers(): Promise<HandoverList> {
    return read<HandoverList>(await ask(`${ROOT}/handovers`));
  },

  /** Safe to repeat with the same id: it is one sheet. */
  async handOver(sheet: { id: string; text: string; facts: HandoverFacts }): Promise<HandoverList> {
    return read<HandoverList>(await ask(`${ROOT}/handovers`, sheet));
  },

  async signHandover(id: string): Promise<HandoverList> {
    return read<HandoverList>(await ask(`${ROOT}/handovers/${encodeURIComponent(id)}/sign`, {}));
  },

  /** How it went. @param query  Which time and which groups, as the route has them. */
  async figures(query: Record<string, string>): Promise<FiguresAnswer> {
    return read<FiguresAnswer>(await ask(`${ROOT}/figures?${new URLSearchParams(query)}`));
  },

  /** Events that are over; for admins. */
  async archive(): Promise<ArchiveList> {
    return read<ArchiveList>(await ask(`${ROOT}/archive`));
  },

  /** Safe to repeat: asked once more, it also takes what came in since. */
  async archiveEvent(id: string): Promise<ArchiveList> {
    return read<ArchiveList>(await ask(`${ROOT}/archive/${encodeURIComponent(id)}`, {}));
  },

  async health(): Promise<DeskHealth> {
    return read<DeskHealth>(await ask(`${ROOT}/health`));
  },

  /** @param page  How many, and behind what `next` said; without it the first few, to be seen at once. */
  async issues(
    view: View,
    query = '',
    { limit, after }: IssuePage = { limit: FIRST_PAGE },
  ): Promise<IssueList> {
    const asked = { view, limit: `${limit}`, ...(query && { q: query }), ...(after && { after }) };
    return read<IssueList>(await ask(`${ROOT}/issues?${new URLSearchParams(asked)}`));
  },

  /** Opening an issue tells the reporter that a person has seen it. */
  async issue(id: string): Promise<IssueDetail> {
    return read<IssueDetail>(await ask(issuePath(id)));
  },

  /** Safe to repeat with the same `commandId`: it happens once. */
  async command(id: string, request: CommandRequest): Promise<CommandResult> {
    const response = await ask(`${issuePath(id)}/commands`, request);
    if (response.status === 409) {
      const body: unknown = await response.json().catch(() => undefined);
      if (isDetail(body)) return { kind: 'overtaken', detail: body };
      throw new DeskError({ kind: 'refused', reason: reasonIn(body) });
    }
    return { kind: 'done', detail: await read<IssueDetail>(response) };
  },

  /** A step of its playbook, done or not after all. */
  async tick(id: string, request: TickRequest): Promise<IssueDetail> {
    return read<IssueDetail>(await ask(`${issuePath(id)}/ticks`, request));
  },

  /** Takes back one step of one's own, unless somebody went on from there. */
  async undo(id: string, request: UndoRequest): Promise<IssueDetail> {
    return read<IssueDetail>(await ask(`${issuePath(id)}/undo`, request));
  },

  /** What has to be done before something is solved, by category. */
  async steps(): Promise<StepList['steps']> {
    return (await read<StepList>(await ask(`${ROOT}/steps`))).steps;
  },

  /** Earlier cases of the same kind. */
  async similar(id: string): Promise<SimilarCases> {
    return read<SimilarCases>(await ask(`${issuePath(id)}/similar`));
  },

  /** Safe to repeat with the same id. */
  async sendPhoto(id: string, photoId: string, photo: Blob): Promise<IssueDetail> {
    return read<IssueDetail>(await ask(staffPhotoPath(id, photoId), photo));
  },

  /** Safe to repeat with the same id: the report is received once. */
  async enter(report: ReportRequest): Promise<EnteredReport> {
    return read<EnteredReport>(await ask(`${ROOT}/reports`, report));
  },

  /** What all visitors are told. */
  async known(): Promise<KnownList> {
    return read<KnownList>(await ask(`${ROOT}/known`));
  },

  /**
   * A word to all visitors. Safe to repeat with the same `commandId`: it happens once.
   *
   * @param about  What it is about, as this person saw it; `overtaken`: a colleague spoke meanwhile.
   */
  async sayKnown(
    kind: 'publish' | 'update' | 'solve',
    saying: { commandId: string; texts: Record<string, string> },
    about?: KnownIssueRow,
  ): Promise<{ list: KnownList; overtaken: boolean }> {
    const path = kind === 'publish' ? '' : `/${encodeURIComponent(about?.id ?? '')}/${kind}`;
    const response = await ask(`${ROOT}/known${path}`, {
      ...saying,
      ...(about && { version: about.version }),
    });
    if (response.status !== 409) return { list: await read<KnownList>(response), overtaken: false };
    return { list: (await response.json()) as KnownList, overtaken: true };
  },

  /** The reporter of this issue has it too. */
  async attachKnown(id: string, issueId: string): Promise<KnownList> {
    return read<KnownList>(await ask(`${ROOT}/known/${encodeURIComponent(id)}/issues`, { issueId }));
  },
};

function issuePath(id: string): string {
  return `${ROOT}/issues/${encodeURIComponent(id)}`;
}

/** Where the picture of an attachment is; it may still be on its way from the phone. */
export function photoPath(id: string, sha256: string): string {
  return `${issuePath(id)}/attachments/${encodeURIComponent(sha256.toWellFormed())}`;
}

/** Where a photo of our own people is. */
export function staffPhotoPath(id: string, photoId: string): string {
  return `${issuePath(id)}/photos/${encodeURIComponent(photoId)}`;
}

/** Random and long enough that no two commands share it; `randomUUID` is missing on plain http. */
export function newCommandId(): string {
  return Array.from(crypto.getRandomValues(new Uint32Array(4)), (part) => part.toString(36)).join('-');
}

/** A UUID for a sheet that is written here; `randomUUID` is missing on plain http. */
export function newSheetId(): string {
  const hex = Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20)}`;
}

export async function ask(path: string, body?: unknown): Promise<Response> {
  const options: RequestInit = { signal: AbortSignal.timeout(PATIENCE_MS), cache: 'no-store' };
  if (body !== undefined) {
    options.method = 'POST';
    const isFile = body instanceof Blob;
    options.headers = { 'content-type': isFile ? body.type : 'application/json' };
    options.body = isFile ? body : JSON.stringify(body);
  }
  try {
    return await fetch(path, options);
  } catch {
    throw new DeskError({ kind: 'unreachable' });
  }
}

export async function read<T>(response: Response): Promise<T> {
  if (response.status === 401) throw new DeskError({ kind: 'signed_out' });
  const body: unknown = await response.json().catch(() => undefined);
  if (response.ok && body !== undefined) return body as T;
  if (response.status >= 500 || body === undefined) throw new DeskError({ kind: 'unreachable' });
  throw new DeskError({ kind: 'refused', reason: reasonIn(body) });
}

/** The sentence of a problem (RFC 9457). */
function reasonIn(body: unknown): string {
  const { detail, title } = (body ?? {}) as { detail?: unknown; title?: unknown };
  return [detail, title].find((text) => typeof text === 'string') ?? '';
}

function isDetail(body: unknown): body is IssueDetail {
  return typeof body === 'object' && body !== null && 'version' in body && 'issue' in body;
}

export interface FeedOptions {
  cursor: string;
  /** Everything that came within one frame. */
  onRows: (rows: Extract<FeedEvent, { type: 'issue' }>['row'][]) => void;
  /** It went to those who keep it to themselves. */
  onGone?: (id: string) => void;
  /** A sign of life. `at`: the server's time, if it told it. */
  onNews: (at: string | undefined) => void;
  onLost: () => void;
  /** All that somebody has to look at now. */
  onAlarms?: (alarms: AlarmRow[]) => void;
}

const FRAME_MS = 16;
const RETRY_MS = [500, 1_000, 2_000, 4_000, 8_000];
/** The server beats more often than this; longer silence means that the line is dead though it looks open. */
const SILENCE_MS = 45_000;

/**
 * Follows the live feed from a cursor on, and after each break goes on where it stopped.
 *
 * @returns Ends it.
 */
export function followFeed({ cursor, onRows, onGone, onNews, onLost, onAlarms }: FeedOptions): () => void {
  let source: EventSource | undefined;
  let retry: ReturnType<typeof setTimeout> | undefined;
  let silence: ReturnType<typeof setTimeout> | undefined;
  let frame: ReturnType<typeof setTimeout> | undefined;
  let attempts = 0;
  let handedAt = 0;
  let rows: Extract<FeedEvent, { type: 'issue' }>['row'][] = [];

  const hand = () => {
    frame = undefined;
    handedAt = performance.now();
    const news = rows;
    rows = [];
    onRows(news);
  };

  const take = (message: MessageEvent<string>) => {
    attempts = 0;
    listen();
    if (message.lastEventId) cursor = message.lastEventId;
    const event = JSON.parse(message.data) as FeedEvent;
    if (event.type === 'issue') {
      rows.push(event.row);
      // The first at once, and what comes close behind together. By timers: frames stand still in a hidden tab.
      frame ??= setTimeout(hand, Math.max(0, handedAt + FRAME_MS - performance.now()));
    }
    if (event.type === 'gone') {
      // Not before what came until now: it may still be among that.
      rows = rows.filter(({ id }) => id !== event.id);
      onGone?.(event.id);
    }
    if (event.type === 'alarms') onAlarms?.(event.alarms);
    onNews(event.type === 'beat' ? event.at : undefined);
  };

  const listen = () => {
    clearTimeout(silence);
    silence = setTimeout(again, SILENCE_MS);
  };

  const again = () => {
    source?.close();
    clearTimeout(silence);
    clearTimeout(retry);
    onLost();
    const waitMs = RETRY_MS[Math.min(attempts, RETRY_MS.length - 1)] ?? 8_000;
    attempts += 1;
    // Half of it by chance, so that a whole control room does not knock at once.
    retry = setTimeout(open, waitMs * (0.5 + Math.random() / 2));
  };

  const open = () => {
    source = new EventSource(`${ROOT}/feed?${new URLSearchParams({ cursor })}`);
    source.addEventListener('issue', take);
    source.addEventListener('gone', take);
    source.addEventListener('beat', take);
    source.addEventListener('alarms', take);
    source.addEventListener('open', () => {
      listen();
      onNews(undefined);
    });
    source.addEventListener('error', again);
    listen();
  };

  const wake = () => {
    if (source?.readyState === EventSource.OPEN) return;
    clearTimeout(retry);
    source?.close();
    open();
  };

  open();
  window.addEventListener('online', wake);
  return () => {
    window.removeEventListener('online', wake);
    source?.close();
    for (const timer of [retry, silence, frame]) clearTimeout(timer);
  };
}
