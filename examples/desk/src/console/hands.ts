import type { Command, IssueDetail, IssueRow } from '../api/types.ts';
import { api, DeskError, newCommandId } from './api.ts';
import { isSignedOut, type Live } from './live.ts';
import { say } from './words.ts';

export interface HandsOptions {
  live: Live;
  onSignedOut: () => void;
  /** What became of it, where it is not to be seen in the list itself. */
  onTold: (words: string | undefined, how?: 'done') => void;
}

/** Commands that are given from a list, for one issue or for many. */
export class Hands {
  readonly #options: HandsOptions;
  /** What was done last from a list, as long as it can be taken back. */
  #last: { id: string; sequence: number; what: NonNullable<IssueDetail['undo']>['what'] }[] = [];
  /** What is on its way: a slip is often noticed before the answer is there. */
  #giving: Promise<void> = Promise.resolve();

  constructor(options: HandsOptions) {
    this.#options = options;
  }

  forget(): void {
    this.#last = [];
  }

  /** Takes back what was done last from the list; what a colleague went on with stays, and says so. */
  async undo(): Promise<void> {
    await this.#giving;
    const last = this.#last;
    this.#last = [];
    const [first] = last;
    if (!first) return this.#options.onTold(say('undo.nothing'));
    try {
      for (const { id, sequence } of last) {
        this.#options.live.take([await api.undo(id, { commandId: newCommandId(), sequence })]);
      }
      this.#options.onTold(say('undo.done', { what: say(`undo.${first.what}`) }), 'done');
    } catch (error) {
      if (isSignedOut(error)) return this.#options.onSignedOut();
      const isRefused = error instanceof DeskError && error.trouble.kind === 'refused';
      this.#options.onTold(isRefused ? error.message : say('issue.unreachable'));
    }
  }

  take(ids: readonly string[]): Promise<void> {
    return this.give(ids, { type: 'take' });
  }

  give(ids: readonly string[], command: Command): Promise<void> {
    this.#giving = this.#give(ids, command);
    return this.#giving;
  }

  /** One after the other: half of them done is better than none, and each says why it was not. */
  async #give(ids: readonly string[], command: Command): Promise<void> {
    const troubles: string[] = [];
    this.#last = [];
    for (const id of ids) {
      const row = this.#options.live.board.rows.get(id);
      if (!row) continue;
      try {
        const trouble = await this.#one(row, command);
        if (trouble) troubles.push(trouble);
      } catch (error) {
        if (isSignedOut(error)) return this.#options.onSignedOut();
        const isRefused = error instanceof DeskError && error.trouble.kind === 'refused';
        troubles.push(isRefused ? error.message : say('issue.unreachable'));
      }
    }
    this.#options.onTold(troubles[0]);
  }

  async #one(row: IssueRow, command: Command): Promise<string | undefined> {
    const result = await api.command(row.id, { commandId: newCommandId(), version: row.version, command });
    this.#options.live.take([result.detail]);
    const { undo } = result.detail;
    if (result.kind === 'done' && undo) this.#last.push({ id: row.id, ...undo });
    if (result.kind === 'done') return undefined;
    return say('app.overtaken', { who: nameIn(result.detail) });
  }
}

function nameIn({ assignee }: IssueDetail): string {
  return assignee?.name ?? say('queue.nobody');
}
