import { listAt, textAt } from './json.ts';
import type { Ask, Now, Remote } from './system.ts';
import { misconfigured } from './trouble.ts';

/** Where a system's ticket says what the core wants to know of it. */
export interface Shape {
  /** Where its id stands. @default 'id' */
  id?: string;
  /** Where the number stands that people call it by, if that is another one. */
  number?: string;
  /** Reads one ticket, where something else only names it. */
  ticket?: (id: string, ask: Ask) => Promise<unknown>;
  /** Whether a list did not tell all of a ticket that is asked here. @default never */
  isListedInPart?: (listed: unknown) => boolean;
  /** Our id; a ticket without one is none of ours. */
  ref: (ticket: unknown) => string | undefined;
  /** When it changed last, in epoch milliseconds; a ticket that does not say it is left alone. */
  at: (ticket: unknown) => number | undefined;
  status: (ticket: unknown) => string | undefined;
  /** A wider word for it, which counts where nobody has mapped that one. */
  otherwise?: (ticket: unknown) => string | undefined;
  /** What was said in it, oldest first. */
  said: (ticket: unknown, ask: Ask) => readonly unknown[] | Promise<readonly unknown[]>;
  /** Whether the team says it to the reporter. @default always */
  isAnswer?: (said: unknown, ticket: unknown) => boolean;
  /** @default the `id` of what was said */
  answerId?: (said: unknown) => string | undefined;
  /** When it was said. @default when the ticket changed */
  answeredAt?: (said: unknown) => number | undefined;
  /** What it says, in plain text. */
  text: (said: unknown) => string | undefined;
}

/** Reads tickets of one shape. */
export interface Reading extends Pick<Shape, 'id' | 'ref' | 'at'> {
  /**
   * The one of these that is about this report.
   *
   * @param instead  What to do where there are others and not that one: what is no filter, some systems leave out
   * without a word, and answer with whatever there is.
   */
  readonly mine: (found: readonly unknown[], ref: string, instead?: string) => Remote | undefined;
  /** @param changedAt  Where somebody else knows better than the ticket when it changed. */
  readonly one: (ticket: unknown, ask: Ask, changedAt?: number) => Promise<Now[]>;
  /** One after the other: a system is asked at its pace, however many have changed. */
  readonly each: (tickets: readonly unknown[], ask: Ask) => Promise<Now[]>;
  /** The same of one out of a list. */
  readonly listed: (listed: unknown, ask: Ask) => Promise<Now[]>;
  /** What these tickets say when they are read anew. */
  readonly anew: (ids: readonly (string | undefined)[], ask: Ask, changedAt?: number) => Promise<Now[]>;
}

/** Makes what the core wants to know of what a system says of a ticket. */
export function reading(shape: Shape): Reading {
  const {
    ref: refOf,
    id: idKey = 'id',
    answerId = (said) => textAt(said, 'id'),
    answeredAt,
    isAnswer,
  } = shape;

  async function one(ticket: unknown, ask: Ask, changedAt = shape.at(ticket)): Promise<Now[]> {
    const ref = refOf(ticket);
    if (!ref || changedAt === undefined) return [];
    const said = await shape.said(ticket, ask);
    const replies = said
      .filter((each) => isAnswer?.(each, ticket) ?? true)
      .map((each) => ({
        id: answerId(each) ?? '',
        at: answeredAt?.(each) ?? changedAt,
        text: shape.text(each) ?? '',
      }));
    const [status, otherwise] = [shape.status(ticket), shape.otherwise?.(ticket)];
    return [{ ref, at: changedAt, replies, status, otherwise }];
  }

  async function anew(ids: readonly (string | undefined)[], ask: Ask, changedAt?: number): Promise<Now[]> {
    const all: Now[] = [];
    for (const id of ids) {
      if (id !== undefined) all.push(...(await one(await shape.ticket?.(id, ask), ask, changedAt)));
    }
    return all;
  }

  return {
    id: idKey,
    ref: refOf,
    at: shape.at,
    mine(found, ref, instead) {
      const mine = found.find((each) => refOf(each) === ref);
      if (mine === undefined && instead && found.length > 0) throw misconfigured(instead);
      return remoteIn(mine, idKey, shape.number);
    },
    one,
    async each(tickets, ask) {
      const all: Now[] = [];
      for (const ticket of tickets) all.push(...(await one(ticket, ask)));
      return all;
    },
    async listed(listed, ask) {
      if (!shape.isListedInPart?.(listed)) return one(listed, ask);
      return refOf(listed) ? anew([textAt(listed, idKey)], ask) : [];
    },
    anew,
  };
}

/** The ticket that an answer names, or that it names none. */
export function remoteIn(answer: unknown, id = 'id', number?: string): Remote | undefined {
  const found = textAt(answer, id);
  return found === undefined
    ? undefined
    : { id: found, number: number === undefined ? undefined : textAt(answer, number) };
}

/** The same, of what was just made. */
export const madeIn = (answer: unknown, id?: string, number?: string): Remote =>
  remoteIn(answer, id, number) ?? { id: '' };

/** What was asked for and is not there when it is read back, by name; nobody misses what was not asked for. */
export function lostOf(asked: Readonly<Record<string, readonly [wanted: unknown, kept: unknown]>>): string[] {
  return Object.entries(asked).flatMap(([name, [wanted, kept]]) =>
    wanted === undefined || wanted === kept ? [] : name,
  );
}

/** The texts under one path in each of many. */
export function textsIn(all: readonly unknown[], ...path: (string | number)[]): string[] {
  return all.flatMap((one) => textAt(one, ...path) ?? []);
}

/** All that stands in the lists under one path in each of many. */
export function listsIn(all: readonly unknown[], ...path: (string | number)[]): unknown[] {
  return all.flatMap((one) => listAt(one, ...path));
}
