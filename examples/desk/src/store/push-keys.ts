import type { Kysely } from 'kysely';
import type { WebPushOptions } from '@touchline/sdk/relay/push';
import type { DeskTables } from './schema.ts';

const NAME = 'demo-push-keys';
/** Nobody: a venue names a person of its own beside its own keys. */
const SUBJECT = 'mailto:web@north-arena.example';

type PushKeys = Pick<WebPushOptions, 'publicKey' | 'privateKey' | 'subject'>;

/** VAPID keys of a demo, made once and kept: a browser that has subscribed to one pair takes no note of another. */
export async function demoPushKeys(db: Kysely<DeskTables>): Promise<PushKeys> {
  await db
    .insertInto('desk_settings')
    .values({ name: NAME, value: JSON.stringify(await newPair()) })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  const { value } = await db
    .selectFrom('desk_settings')
    .select('value')
    .where('name', '=', NAME)
    .executeTakeFirstOrThrow();
  return { ...(JSON.parse(value) as Awaited<ReturnType<typeof newPair>>), subject: SUBJECT };
}

async function newPair(): Promise<{ publicKey: string; privateKey: string }> {
  const pair = await crypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, true, ['sign']);
  const point = await crypto.subtle.exportKey('raw', pair.publicKey);
  const { d = '' } = await crypto.subtle.exportKey('jwk', pair.privateKey);
  return { publicKey: Buffer.from(point).toString('base64url'), privateKey: d };
}
