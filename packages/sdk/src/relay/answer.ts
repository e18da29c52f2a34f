import { problem, type Problem, type ProblemName } from '../model/problems.ts';

const PERSONAL = { 'cache-control': 'no-store' };

/** JSON that belongs to one person: kept by nobody on the way. */
export function personal(body: unknown, more: { status?: number; headers?: Record<string, string> } = {}) {
  return Response.json(body, { status: more.status ?? 200, headers: { ...PERSONAL, ...more.headers } });
}

export function nothing(status: 204 | 304, headers: Record<string, string> = {}): Response {
  return new Response(null, { status, headers: { ...PERSONAL, ...headers } });
}

/** An RFC 9457 problem; what to wait is told twice, since scripts of other sites may not see every header. */
export function problemAnswer(body: Problem, headers: Record<string, string> = {}): Response {
  const wait = body.retryAfterMs;
  return new Response(JSON.stringify(body), {
    status: body.status,
    headers: {
      ...PERSONAL,
      'content-type': 'application/problem+json',
      ...(wait !== undefined && { 'retry-after': `${Math.ceil(wait / 1000)}` }),
      ...headers,
    },
  });
}

export function refuse(name: ProblemName, more: Parameters<typeof problem>[1] = {}): Response {
  return problemAnswer(problem(name, more));
}

/** Whether a tag is among those the device says it has. */
export function hasTag(request: Request, etag: string): boolean {
  const given = request.headers.get('if-none-match') ?? '';
  return given.split(',').some((one) => one.trim().replace(/^W\//, '') === etag);
}
