import type { Call } from './http.ts';

/** How an event is wrapped: by Standard Webhooks, or by CloudEvents with everything in the body or half in headers. */
export type Envelope = 'standard' | 'cloudevents' | 'cloudevents-binary';

/** One thing that happened. */
export interface Event {
  /** The same for every try. */
  id: string;
  /** `issue.created` */
  type: string;
  /** The issue it is about. */
  subject: string;
  /** Epoch milliseconds. */
  at: number;
  data: object;
}

/**
 * The body of an event and the headers that belong to it; how it is signed is not their matter.
 *
 * @param source  Of CloudEvents: who says it.
 */
export function wrapped(
  { id, type, subject, at, data }: Event,
  envelope: Envelope,
  source: string,
): Required<Pick<Call, 'headers' | 'text'>> {
  const time = new Date(at).toISOString();
  const attributes = { specversion: '1.0', id, source, type: `touchline.${type}`, subject, time };
  const json = (body: object, mediaType = 'application/json') => ({ mediaType, data: JSON.stringify(body) });
  switch (envelope) {
    case 'standard':
      return { headers: {}, text: json({ type, timestamp: time, data }) };
    case 'cloudevents': {
      const body = { ...attributes, datacontenttype: 'application/json', data };
      return { headers: {}, text: json(body, 'application/cloudevents+json; charset=utf-8') };
    }
    case 'cloudevents-binary': {
      const headers = Object.entries(attributes).map(([key, value]) => [`ce-${key}`, value]);
      return { headers: Object.fromEntries(headers) as Record<string, string>, text: json(data) };
    }
  }
}
