import { digestOf } from '../model/digest.ts';

/** Every database of ours begins like this; who only asks whether one exists needs no more. */
export const OUTBOX_PREFIX = 'touchline:';

/** The database of one relay and venue. @param endpoint  Absolute, without a slash at the end. */
export async function outboxName(endpoint: string, venue: string): Promise<string> {
  return OUTBOX_PREFIX + (await digestOf(`${endpoint}\n${venue}`)).slice(8, 24);
}

/**
 * Whether the browser holds this database, or one beside it. Asks without creating it; `false` where nobody can say.
 * A browser that cannot name its databases has some: one that was cut off while it was made keeps Firefox from it.
 */
export async function outboxExists(name: string): Promise<boolean> {
  try {
    return (await indexedDB.databases()).some((one) => one.name?.startsWith(name));
  } catch (error) {
    return (error as Error).name === 'UnknownError';
  }
}
