import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Command, CommandRequest, IssueDetail, IssueRow } from '../api/types.ts';
import { api, DeskError, newCommandId } from './api.ts';
import type { Conflict } from './elements/issue-conflict.ts';
import { say } from './words.ts';

export interface IssueWorkOptions {
  /** The issue as it stands now; `before` is missing when it has just been opened. */
  onDetail: (detail: IssueDetail, before: IssueDetail | undefined) => void;
  /** It happened. */
  onDone: (command: Command) => void;
  /** What just worked, for those who cannot see it. */
  onTold: (words: string) => void;
  onSignedOut: (trouble: DeskError['trouble']) => void;
}

/** Reads one issue and changes it, one command after the other; nothing is sent twice and nothing is overwritten unasked. */
export class IssueWork implements ReactiveController {
  detail: IssueDetail | undefined;
  /** The command that is under way. */
  busy: Command['type'] | undefined;
  trouble: { words: string; again?: () => void } | undefined;
  conflict: Conflict | undefined;

  readonly #host: ReactiveControllerHost & { isConnected: boolean };
  readonly #options: IssueWorkOptions;
  #id = '';
  #next: Command | undefined;
  #loading = false;

  constructor(host: ReactiveControllerHost & { isConnected: boolean }, options: IssueWorkOptions) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  hostConnected(): void {}

  /** Another issue is looked at. */
  open(id: string): void {
    if (this.detail?.id === id) return;
    this.#id = id;
    this.detail = undefined;
    this.trouble = undefined;
    this.conflict = undefined;
    this.#next = undefined;
    void this.#load();
  }

  /** The live feed knows a newer version: read again. */
  follow(row: IssueRow): void {
    if (this.detail && row.version > this.detail.version && !this.busy) void this.#load();
  }

  give(command: Command): void {
    if (!this.detail || this.busy === command.type) return;
    // Somebody who types fast is not in conflict with themselves: the next command waits for this one's answer.
    if (this.busy) {
      this.#next = command;
      return;
    }
    void this.#send({ commandId: newCommandId(), version: this.detail.version, command });
  }

  /** What takes nothing from a colleague: a tick, or one's own step back. */
  async change(
    wish: (id: string, commandId: string) => Promise<IssueDetail>,
    told: string,
    commandId = newCommandId(),
  ): Promise<void> {
    const id = this.detail?.id;
    if (!id) return;
    this.#set({ trouble: undefined });
    try {
      const detail = await wish(id, commandId);
      if (id !== this.detail?.id) return;
      this.#changed(detail);
      this.#options.onTold(told);
    } catch (error) {
      // Read again either way: what is shown has to be what is.
      this.#failed(error, () => void this.change(wish, told, commandId));
    }
  }

  leaveConflict(): void {
    this.#set({ conflict: undefined });
  }

  async #send(request: CommandRequest): Promise<void> {
    const before = this.detail;
    if (!before || this.busy) return;
    const { command } = request;
    this.#set({ busy: command.type, trouble: undefined });
    try {
      const result = await api.command(before.id, request);
      this.#changed(result.detail);
      const isOvertaken = result.kind === 'overtaken';
      this.#set({ conflict: isOvertaken ? { mine: command, before, after: result.detail } : undefined });
      if (!isOvertaken) this.#options.onDone(command);
    } catch (error) {
      // The same command id again: if it did arrive after all, it still happens once.
      this.#failed(error, () => void this.#send(request));
    } finally {
      this.#set({ busy: undefined });
    }
    const next = this.#next;
    this.#next = undefined;
    if (next && !this.conflict && !this.trouble) this.give(next);
  }

  async #load(): Promise<void> {
    if (this.#loading) return;
    this.#loading = true;
    const id = this.#id;
    try {
      const detail = await api.issue(id);
      if (id !== this.#id) return;
      this.#set({ trouble: undefined });
      this.#changed(detail);
    } catch (error) {
      if (id === this.#id) this.#failed(error, () => void this.#load());
    } finally {
      this.#loading = false;
      if (id !== this.#id && this.#host.isConnected) void this.#load();
    }
  }

  #changed(detail: IssueDetail): void {
    const before = this.detail;
    this.#set({ detail });
    this.#options.onDetail(detail, before);
  }

  #failed(error: unknown, again: () => void): void {
    const trouble = error instanceof DeskError ? error.trouble : { kind: 'unreachable' as const };
    if (trouble.kind === 'signed_out') this.#options.onSignedOut(trouble);
    this.#set({
      trouble:
        trouble.kind === 'refused'
          ? { words: trouble.reason || say('issue.refused') }
          : { words: say('issue.unreachable'), again },
    });
  }

  #set(change: Partial<Pick<IssueWork, 'detail' | 'busy' | 'trouble' | 'conflict'>>): void {
    Object.assign(this, change);
    this.#host.requestUpdate();
  }
}
