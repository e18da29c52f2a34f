import type { StatusView } from '../model/status.ts';
import { BATCH_TYPE, type BatchAnswer, type EventResult } from '../model/wire.ts';
import { holds } from './same.ts';

type Fetch = (request: Request) => Promise<Response>;

/** Talks to a relay as a device does, without a port. */
export function relayClient(fetch: Fetch, endpoint = 'http://relay.test/touchline') {
  const bearer = (secret: string) => ({ authorization: `Bearer ${secret}` });
  const ask = (path: string, init: RequestInit = {}) => fetch(new Request(`${endpoint}${path}`, init));
  return {
    ask,
    post: (body: NonNullable<RequestInit['body']>, headers: Record<string, string> = {}) =>
      ask('/v1/events', { method: 'POST', body, headers: { 'content-type': BATCH_TYPE, ...headers } }),
    /** The results of a batch, in the order of its events. */
    send: async (events: readonly unknown[]): Promise<EventResult[]> => {
      const body = JSON.stringify(events);
      const response = await ask('/v1/events', {
        method: 'POST',
        body,
        headers: { 'content-type': BATCH_TYPE },
      });
      holds(response.status === 200, `a batch is answered by 200, not by ${response.status}`);
      return ((await response.json()) as BatchAnswer).results;
    },
    view: (id: string, secret: string, headers: Record<string, string> = {}) =>
      ask(`/v1/issues/${id}`, { headers: { ...bearer(secret), ...headers } }),
    seen: async (id: string, secret: string): Promise<StatusView> => {
      return (await (await ask(`/v1/issues/${id}`, { headers: bearer(secret) })).json()) as StatusView;
    },
    erase: (id: string, secret: string) =>
      ask(`/v1/issues/${id}`, { method: 'DELETE', headers: bearer(secret) }),
    attachment: (id: string, secret: string, sha256: string, init: RequestInit = {}) =>
      ask(`/v1/issues/${id}/attachments/${sha256}`, {
        ...init,
        headers: { ...bearer(secret), ...(init.headers as Record<string, string> | undefined) },
      }),
    watch: (issues: readonly { id: string; secret: string; etag?: string }[], init: RequestInit = {}) =>
      ask('/v1/watch', { method: 'POST', body: JSON.stringify({ issues }), ...init }),
    /** Opens a stream and collects the views it tells. */
    stream: async (issues: readonly { id: string; secret: string; etag?: string }[]) => {
      const end = new AbortController();
      const response = await ask('/v1/watch', {
        method: 'POST',
        body: JSON.stringify({ issues }),
        headers: { accept: 'text/event-stream' },
        signal: end.signal,
      });
      const views: StatusView[] = [];
      let text = '';
      const reading = (async () => {
        const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
        for (let step = await reader?.read(); step && !step.done; step = await reader?.read()) {
          text += step.value;
          const parts = text.split('\n\n');
          text = parts.pop() ?? '';
          for (const part of parts) {
            const data = /^event: view\ndata: (.*)$/s.exec(part)?.[1];
            if (data !== undefined) views.push(JSON.parse(data) as StatusView);
          }
        }
      })().catch(() => undefined);
      return {
        views,
        async close() {
          end.abort();
          await reading;
        },
      };
    },
  };
}
