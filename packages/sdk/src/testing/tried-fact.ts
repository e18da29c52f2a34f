import type { BackendAdapter, BackendJob, DeliveryOutcome } from '../backends/backend.ts';
import type { BackendBench, BackendContractOptions, BenchPart } from './backend-contract.ts';
import { holds, same } from './same.ts';

export type TriedBench = BackendBench & {
  deliver: (job: BackendJob, backend?: BackendAdapter) => Promise<DeliveryOutcome>;
};

/** Promises that are tried on a bench of their own, where it has what they need; whatever they are about, no secret gets out. */
export function triedFact(options: BackendContractOptions, part?: BenchPart) {
  const { it, open, except } = options;
  return (title: string, body: (bench: TriedBench) => Promise<void>) =>
    it(titled(title, part && reasonOf(part, except)), async () => {
      const bench = await open();
      try {
        if (part && !concerns(bench, part, options)) return;
        const { signal } = new AbortController();
        const outcomes: DeliveryOutcome[] = [];
        const deliver = async (job: BackendJob, backend = bench.backend) => {
          const outcome = await backend.deliver(job, { signal });
          outcomes.push(outcome);
          return outcome;
        };
        await body({ ...bench, deliver });
        same(bench.network?.unexpected ?? [], [], 'requests that the system does not know');
        for (const secret of bench.secrets ?? [])
          holds(!JSON.stringify(outcomes).includes(secret), 'no secret stands in an outcome');
      } finally {
        await bench.close?.();
      }
    });
}

/**
 * Whether a promise can be tried on a bench: yes, or no and the reason is given.
 *
 * @throws where neither holds.
 */
function concerns(
  bench: BackendBench,
  part: BenchPart,
  { except }: Pick<BackendContractOptions, 'except'>,
): boolean {
  const isThere = has(bench, part);
  const why = reasonOf(part, except);
  holds(isThere || why, `the bench has "${part}", or "except" says why not`);
  holds(!isThere || !why, `"except" names "${part}" only where it is not there`);
  return isThere;
}

function has(bench: BackendBench, part: BenchPart): boolean {
  const { backend, hook, answered, network, stall } = bench;
  switch (part) {
    case 'answers':
      return !!(hook ?? answered);
    case 'hook':
      return !!hook && !!backend.hook;
    case 'timed':
      return has(bench, 'hook') && hook?.isTimed !== false;
    case 'poll':
      return !!answered && !!backend.poll;
    case 'stall':
      return !!(stall ?? network);
    default:
      return bench[part] !== undefined;
  }
}

/** What cannot be there without something else. */
const NEEDS: Readonly<Partial<Record<BenchPart, BenchPart>>> = {
  expired: 'network',
  hook: 'answers',
  poll: 'answers',
  timed: 'hook',
};

function reasonOf(part: BenchPart, except: BackendContractOptions['except']): string | undefined {
  const needed = NEEDS[part];
  return except?.[part] ?? (needed && reasonOf(needed, except));
}

/** The title of a promise, and why it does not concern a backend. */
function titled(title: string, why: string | undefined): string {
  return why ? `${title}: does not concern it, ${why}` : title;
}
