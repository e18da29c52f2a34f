import type { Clock } from './clock.ts';
import { isWaiting, scrubRest } from './endings.ts';
import type { Part, Sending } from './outbox.ts';
import { REPORTED } from './queue.ts';
import { aboutPart, openBytes, openKeepsake } from './rows.ts';
import type { Safe } from './safe.ts';
import type { Store } from './store.ts';

/** Photos, which follow the words about them. */
export function partsOn({ run }: Store, clock: Clock, safe: Safe): Pick<Sending, 'nextPart' | 'partDone'> {
  /** What this page could not read holds up no other photo. */
  const spoiled = new Set<string>();

  return {
    async nextPart() {
      for (;;) {
        const found = await run('read', async (tx) => {
          for (const { id, subject } of await tx.partsBySubject()) {
            if (spoiled.has(id)) continue;
            const waits = (await tx.ofSubject(subject)).some((entry) => entry.type === REPORTED);
            const row = waits ? undefined : await tx.get('issues', subject);
            const part = row && (await tx.get('parts', id));
            if (part) return { row, part };
          }
          return undefined;
        });
        if (!found) return undefined;
        const { form = 'plain', since: _since, ...part } = found.part;
        try {
          const { secret } = await openKeepsake(found.row, safe);
          const { buffer: bytes } = await openBytes(new Uint8Array(part.bytes), form, aboutPart(part), safe);
          return { part: { ...part, bytes } satisfies Part, secret };
        } catch {
          spoiled.add(part.id);
        }
      }
    },

    partDone: (id, refused = false) =>
      run('write', async (tx) => {
        const part = await tx.get('parts', id);
        const keepsake = part && (await tx.get('issues', part.subject));
        tx.delete('parts', id);
        if (!keepsake) return;
        if (keepsake.gone && !(await isWaiting(tx, keepsake.id))) return scrubRest(tx, keepsake.id);
        if (!refused) return;
        const at = clock.now();
        const lost = [...(keepsake.lost ?? []), { what: 'photo' as const, how: 'refused' as const, at }];
        tx.put('issues', { ...keepsake, lost });
      }),
  };
}
