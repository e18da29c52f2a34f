import type { BackendAdapter } from '@touchline/sdk/relay';
import type { Found } from './page.ts';

/** What was promised on one side and what came out on the other. */
export class KillRecord {
  /** Words of reports that a page began to file. */
  readonly begun = new Set<string>();
  /** Reports of which a page was told "saved", by id. */
  readonly saved = new Map<string, { words: string; venue: string; life: number }>();
  /** Follow-ups of which a page was told that they are safe, and their issue. */
  readonly followed = new Map<string, string>();
  /** Reports that the backend was given: their words and how many photos they announced. */
  readonly created = new Map<string, { words: string; photos: string[]; times: number }>();
  readonly messages = new Map<string, { issueId: string; times: number; early: boolean }>();
  /** A life that goes wrong says so again and again; each thing counts once. */
  readonly wrong = new Set<string>();
  onlyInMemory = 0;

  /** Cannot tell a double, so the relay must not make one. */
  readonly backend: BackendAdapter = {
    name: 'recording',
    guarantee: 'at_least_once',
    statusReturn: 'none',
    deliver: async (job) => {
      if (job.type === 'create') {
        const { description = '', attachments } = job.issue.issue;
        const times = (this.created.get(job.issue.id)?.times ?? 0) + 1;
        this.created.set(job.issue.id, {
          words: description,
          photos: attachments.map(({ sha256 }) => sha256),
          times,
        });
      } else if (job.type === 'message') {
        const times = (this.messages.get(job.message.text)?.times ?? 0) + 1;
        const early = !this.created.has(job.issueId);
        this.messages.set(job.message.text, { issueId: job.issueId, times, early });
      }
      return { kind: 'accepted' };
    },
  };

  /**
   * Compares what a page still knows with what it was told to be safe.
   *
   * @param life  The one it is in, if another tab may file a report while it looks.
   */
  look({ venue, kept, issues, unreadable, balance }: Found, when: string, life?: number): void {
    const known = new Map(issues.map((issue) => [issue.id, issue]));
    if (kept !== 'device') return void (this.onlyInMemory += 1);
    for (const [id, saved] of this.saved) {
      if (saved.life === life) continue;
      if (saved.venue === venue && !known.has(id)) {
        this.wrong.add(`${when}: the device forgot ${id} of life ${saved.life}; ${JSON.stringify(balance)}`);
      }
    }
    if (unreadable) this.wrong.add(`${when}: ${unreadable} rows cannot be opened`);
    const { captured = 0, ...ends } = balance;
    if (Object.values(ends).reduce((sum, count) => sum + count, 0) !== captured) {
      this.wrong.add(`${when}: the counters do not balance: ${JSON.stringify(balance)}`);
    }
    for (const { id, delivery, problem } of issues) {
      if (delivery === 'refused' || delivery === 'paused') {
        this.wrong.add(`${when}: ${id} is ${delivery} ${problem ?? ''}`);
      }
    }
  }

  get lost(): string[] {
    const reports = [...this.saved.keys()].filter((id) => !this.created.has(id));
    const words = [...this.followed.keys()].filter((text) => !this.messages.has(text));
    return [...reports, ...words];
  }

  get doubled(): string[] {
    const reports = [...this.created].filter(([, { times }]) => times > 1).map(([id]) => id);
    const words = [...this.messages].filter(([, { times }]) => times > 1).map(([text]) => text);
    const seen = new Set<string>();
    const twice = [...this.created].filter(([, one]) => seen.has(one.words) || !seen.add(one.words));
    return [...reports, ...words, ...twice.map(([id]) => id)];
  }

  get strangers(): string[] {
    return [...this.created].filter(([, { words }]) => !this.begun.has(words)).map(([id]) => id);
  }

  /** Whatever else came out in another shape than it went in. */
  faultsAtTheEnd(photosOf: (words: string) => number): string[] {
    const faults: string[] = [];
    for (const [id, { words }] of this.saved) {
      const created = this.created.get(id);
      if (created && created.words !== words) faults.push(`${id} arrived with other words`);
    }
    for (const [id, { words, photos }] of this.created) {
      if (photos.length !== photosOf(words)) faults.push(`${id} has ${photos.length} of its photos`);
    }
    for (const [text, { issueId, early }] of this.messages) {
      if (early) faults.push(`"${text}" came before its report`);
      if ((this.followed.get(text) ?? issueId) !== issueId) faults.push(`"${text}" came to another report`);
    }
    return faults;
  }
}
