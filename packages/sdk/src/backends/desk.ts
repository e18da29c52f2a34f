import type { AcceptedSurvey, BackendAdapter, BackendJob, KioskHealth } from './backend.ts';

/** The door of a desk that runs in this process. */
export interface DeskIntake {
  /**
   * Takes one job; the same issue or event id twice has one effect.
   *
   * @returns `refused` for what can never be taken: it is put aside for a person, and holds up nothing.
   * @throws What will pass, such as a database that is away: the job is delivered again.
   */
  deliver(
    job: BackendJob,
    context: { signal: AbortSignal },
  ): Promise<{ backendReference?: string; refused?: string }>;
  /** Keeps the answers of a survey; the same id twice has one effect. */
  survey?(survey: AcceptedSurvey): Promise<void>;
  /** Hears a kiosk. */
  heartbeat?(health: KioskHealth): Promise<void>;
}

/** The desk as a backend. It answers by `publish`, in the transaction that changes the issue. */
export function deskBackend({
  intake,
  concurrency = 4,
}: {
  intake: DeskIntake;
  concurrency?: number;
}): BackendAdapter {
  return {
    name: 'desk',
    guarantee: 'exactly_once',
    statusReturn: 'publish',
    concurrency,
    async deliver(job, { signal }) {
      if (signal.aborted) return { kind: 'retry', reason: 'Stopped.' };
      try {
        const { backendReference, refused } = await orAborted(intake.deliver(job, { signal }), signal);
        if (refused) return { kind: 'refused', reason: refused };
        return { kind: 'accepted', ...(backendReference && { backendReference }) };
      } catch (error) {
        return { kind: 'retry', reason: error instanceof Error ? error.name : 'It failed.' };
      }
    },
    ...(intake.survey && {
      async survey(survey: AcceptedSurvey, { signal }: { signal: AbortSignal }) {
        try {
          await orAborted(intake.survey?.(survey) ?? Promise.resolve(), signal);
          return { kind: 'accepted' as const };
        } catch (error) {
          return { kind: 'retry' as const, reason: error instanceof Error ? error.name : 'It failed.' };
        }
      },
    }),
    ...(intake.heartbeat && {
      heartbeat: (health: KioskHealth) => intake.heartbeat?.(health) ?? Promise.resolve(),
    }),
  };
}

/** Rejects as soon as the signal says so, whether or not the other side ever answers. */
function orAborted<T>(answer: Promise<T>, signal: AbortSignal): Promise<T> {
  const { promise, reject } = Promise.withResolvers<never>();
  const end = () => reject(new DOMException('It took too long.', 'AbortError'));
  signal.addEventListener('abort', end, { once: true });
  return Promise.race([answer, promise]).finally(() => signal.removeEventListener('abort', end));
}
