import type { IssueDraft, Question } from '@touchline/sdk';
import { questionsOf } from '@touchline/sdk/model';

/** What was noted during a call, before it is a report. */
export interface CallNotes {
  category: string;
  gate?: string | undefined;
  block?: string | undefined;
  row?: string | undefined;
  seat?: string | undefined;
  zone?: string | undefined;
  spot?: string | undefined;
  party?: string | undefined;
  text?: string | undefined;
  name?: string | undefined;
  contact?: string | undefined;
  language?: string | undefined;
  event?: string | undefined;
  /** By question key. */
  answers: Record<string, string>;
  endpoint: string;
  venue: string;
  waitMs: number;
  test: boolean;
}

/** A draft whose rooms are all there, so that answers can be put into them. */
export type OpenDraft = IssueDraft & Required<Pick<IssueDraft, 'location' | 'fields' | 'reporter'>>;

export function draftFrom(notes: CallNotes): OpenDraft {
  const { category, gate, block, row, seat, zone, spot, party, text, name, contact, language } = notes;
  const draft: OpenDraft = {
    category,
    location: given({ gate, block, row, seat, zone, spot }),
    fields: {},
    reporter: given({ name, contact, language }),
    ...(text && { description: text }),
  };
  const answers: Record<string, string> = { ...notes.answers, ...(party && { partySize: party }) };
  for (const question of questionsOf(category)) {
    const answer = answers[question.key];
    if (answer !== undefined) putAnswer(draft, question, answer);
  }
  return draft;
}

/** Puts one answer where the taxonomy says that it lives. */
export function putAnswer(draft: OpenDraft, { path, type }: Question, answer: string): void {
  const [room, key = 'spot'] = path.split('.');
  if (room === 'location') Object.assign(draft.location, { [key]: answer });
  else if (room === 'reporter') Object.assign(draft.reporter, { [key]: answer });
  else if (type === 'integer') draft.fields[key] = Number(answer);
  else draft.fields[key] = type === 'multiChoice' ? answer.split(',').map((one) => one.trim()) : answer;
}

function given<T extends object>(values: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>;
  };
}
