/** One way a system is asked, and how it answers; written by hand from what is known of it. */
export interface Exchange {
  /** `find`, `create`, `comment`, … */
  name: string;
  /** Where it was read, in short; "unverified" where nobody has. */
  evidence: string;
  method: string;
  /** `/api/tickets/:id`; what stands for `:id` is handed to `answer`. */
  path: string;
  answer: (call: RecordedCall) => Response | Promise<Response>;
}

export interface RecordedCall {
  name: string;
  url: URL;
  headers: Headers;
  text: string;
  bytes: Uint8Array;
  /** The body as JSON, or nothing. */
  json: unknown;
  /** What stood in the path. */
  id: string;
}

/** What happens to one request on its way. */
export type Fault =
  /** It never arrives. */
  | 'cut before'
  /** It arrives and has its effect, and the answer is lost. */
  | 'cut after'
  /** Nothing comes back, ever. */
  | 'silent'
  /** It is answered as an earlier one at the same address was, whatever it asks for there. */
  | { as: RecordedCall }
  /** Somebody else answers. */
  | (() => Response);

export interface RecordedSystem {
  /** Takes one request; give it to the backend as its `fetch`, or let msw ask it. Rejects for a cut. */
  answer(request: Request): Promise<Response>;
  /** The next request of this name meets a fault, once; `*` is any. */
  fault(name: string, fault: Fault): void;
  /** Everything from now on. */
  always(fault: Fault): void;
  readonly calls: readonly RecordedCall[];
  /** Requests that no exchange knows; a backend must send none. */
  readonly unexpected: readonly string[];
}

/**
 * Plays a system by its exchanges.
 *
 * @param options.isKnown  Whether a request says who asks; others get `denied`.
 */
export function recordedSystem(options: {
  origin: string;
  exchanges: readonly Exchange[];
  isKnown?: (headers: Headers, url: URL) => boolean;
  denied?: () => Response;
  /** Tells apart what goes to one address. */
  nameOf?: (call: RecordedCall) => string;
}): RecordedSystem {
  const {
    exchanges,
    nameOf,
    isKnown = () => true,
    denied = () => new Response(null, { status: 401 }),
  } = options;
  const calls: RecordedCall[] = [];
  const unexpected: string[] = [];
  const faults: { name: string; fault: Fault }[] = [];
  let always: Fault | undefined;
  const patterns = exchanges.map((one) => ({
    ...one,
    pattern: new RegExp(
      `^${one.path.replaceAll(/[.$()[\]+?*]/g, String.raw`\$&`).replaceAll(/:\w+/g, '([^/]+)')}$`,
    ),
  }));

  return {
    calls,
    unexpected,
    fault: (name, fault) => void faults.push({ name, fault }),
    always: (fault) => (always = fault),
    async answer(request) {
      const url = new URL(request.url);
      const bytes = new Uint8Array(await request.arrayBuffer());
      const text = new TextDecoder().decode(bytes);
      const found = patterns.find(
        ({ method, pattern }) => method === request.method && pattern.test(decodeURIComponent(url.pathname)),
      );
      const groups = found?.pattern.exec(decodeURIComponent(url.pathname)) ?? [];
      const call = {
        name: found?.name ?? 'unexpected',
        url,
        headers: request.headers,
        text,
        bytes,
        json: read(text),
        id: groups[1] ?? '',
      };
      calls.push(call);
      const name = nameOf?.(call) ?? call.name;
      const at = faults.findIndex((one) => one.name === name || one.name === '*');
      const fault = at < 0 ? always : faults.splice(at, 1)[0]?.fault;
      if (typeof fault === 'function') return fault();
      if (fault === 'cut before') throw new TypeError('fetch failed');
      if (fault === 'silent') return untilGone(request.signal);
      if (!found) {
        unexpected.push(`${request.method} ${url.pathname}${url.search}`);
        return new Response(null, { status: 404 });
      }
      const heard = typeof fault === 'object' && fault.as.url.pathname === url.pathname ? fault.as : call;
      const answer = isKnown(request.headers, url) ? await found.answer(heard) : denied();
      if (fault === 'cut after') throw new TypeError('fetch failed');
      return answer;
    },
  };
}

/** Nothing comes, until whoever asked has gone. */
function untilGone(signal: AbortSignal): Promise<never> {
  return new Promise((_resolve, reject) => {
    signal.addEventListener('abort', () => reject(new TypeError('fetch failed')), { once: true });
  });
}

function read(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
