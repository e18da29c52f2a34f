import { LIMITS, problemName, PROBLEMS, type BatchAnswer } from '@touchline/sdk/model';
import { CANARY } from './sender.ts';
import { SITE, type Shot } from './requests.ts';

/** Every status that is written down: those of the problems, and the ways to say yes. */
const STATUSES: ReadonlySet<number> = new Set([
  200,
  204,
  304,
  ...Object.values(PROBLEMS).map(([status]) => status),
]);
const EVERYWHERE = {
  'referrer-policy': 'no-referrer',
  'x-robots-tag': 'noindex',
  'x-content-type-options': 'nosniff',
};

/** What one answer says, as far as it counts; throws where it says what no answer may. */
export function judged(
  shot: Shot,
  response: Response,
  text: string,
  { isBroken }: { isBroken: boolean },
): BatchAnswer['results'] {
  const { status, headers } = response;
  must(STATUSES.has(status), `status ${status} is not written down`);
  must(status !== 500 || isBroken, 'it says that something went wrong here, and nothing did');
  must(
    new TextEncoder().encode(text).length <= LIMITS.answerBytes,
    'the answer is longer than a device reads',
  );
  for (const [name, value] of Object.entries(EVERYWHERE)) must(headers.get(name) === value, `no ${name}`);
  const readable = headers.get('access-control-allow-origin');
  must(readable === null || readable === SITE, `another site may read it: ${readable}`);
  must(headers.get('vary')?.includes('Origin') === true, 'it does not vary by site');
  must(headers.get('set-cookie') === null, 'it sets a cookie');
  // An id comes back as it came, or nobody could tell which event is meant.
  const said = text.replaceAll(/"id":"(?:[^"\\]|\\.)*"/g, '');
  must(!said.includes(CANARY) || mayRepeatWords(shot, status), 'it repeats what somebody wrote');
  if (status >= 400) {
    must(headers.get('content-type') === 'application/problem+json', 'an error is no problem document');
    problemIn(JSON.parse(text), status);
    return [];
  }
  if (shot.path !== '/v1/events' || status !== 200) return [];
  const { protocol, results } = JSON.parse(text) as BatchAnswer;
  must(protocol === 1 && Array.isArray(results), 'a batch has no results');
  for (const result of results) {
    must(/^sha-256=[\w-]{43}$/.test(result.digest), 'a result without a digest');
    if (result.outcome !== 'accepted') problemIn(result.problem, undefined);
    if (result.outcome === 'deferred') must(result.retryAfterMs > 0, 'deferred for no time');
  }
  return results;
}

/** A view shows the words of a conversation to who holds its secret, and to nobody else. */
function mayRepeatWords({ kind, init }: Shot, status: number): boolean {
  if (status !== 200) return false;
  if (kind === 'watch') return true;
  const { authorization = '' } = init.headers as Record<string, string>;
  return kind === 'issue' && authorization.includes('-secret-');
}

function problemIn(value: unknown, status: number | undefined): void {
  const problem = value as { status?: number; errors?: unknown[]; retryAfterMs?: number };
  must(problemName(value) !== undefined, `an unknown problem: ${JSON.stringify(value).slice(0, 200)}`);
  must(status === undefined || problem.status === status, 'the problem says another status');
  must((problem.errors?.length ?? 0) <= 3, 'more than three errors');
}

export function must(condition: boolean, what: string): asserts condition {
  if (!condition) throw new Error(what);
}
