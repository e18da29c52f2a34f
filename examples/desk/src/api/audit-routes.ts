import type { Hono } from 'hono';
import type { Kysely } from 'kysely';
import * as z from 'zod';
import { auditEntries, checkAudit } from '../store/audit.ts';
import type { DeskTables } from '../store/schema.ts';
import type { Audit } from './audit.ts';
import type { Env } from './guard.ts';
import { keys, makeKey, revokeKey } from './keys.ts';
import { problem } from './problem.ts';
import { limit, read } from './read.ts';
import { SCOPES } from './rules.ts';
import type { AuditLine } from './types.ts';

const MOST = 500;

export const MakeKey = z.object({
  name: z.string().trim().min(1, 'Say what uses the key.').max(80),
  scopes: z.array(z.enum(SCOPES)).min(1, 'Choose what it opens.'),
  expiresAt: z.iso.datetime({ offset: true }).optional(),
});

/** Keys of machines, and the log of who saw and did what. */
export function addAuditRoutes(
  app: Hono<Env>,
  { db, audit }: { db: Kysely<DeskTables>; audit: Audit },
): void {
  app.get('/desk/api/keys', async (context) => context.json({ keys: await keys(db) }));

  app.post('/desk/api/keys', limit, async (context) => {
    const wanted = await read(context, MakeKey);
    if (wanted instanceof Response) return wanted;
    const { expiresAt, ...more } = wanted;
    const staffer = context.get('staffer');
    const made = await makeKey(
      db,
      { ...more, ...(expiresAt && { expiresAt: Date.parse(expiresAt) }) },
      staffer,
    );
    await audit.note(staffer, {
      action: 'key_made',
      subject: made.id,
      facts: { scopes: wanted.scopes.join(' ') },
    });
    return context.json(made);
  });

  app.post('/desk/api/keys/:id/revoke', async (context) => {
    const id = context.req.param('id');
    if (!(await revokeKey(db, id))) return problem(context, 404, 'There is no such key.');
    await audit.note(context.get('staffer'), { action: 'key_revoked', subject: id });
    return context.json({ keys: await keys(db) });
  });

  app.get('/desk/api/audit', async (context) => {
    const { before, subject, actor } = context.req.query();
    const at = Number(before);
    await audit.note(context.get('staffer'), { action: 'audit_read' });
    const entries = await auditEntries(db, {
      limit: MOST,
      ...(Number.isSafeInteger(at) && before && { before: at }),
      ...(subject && { subject }),
      ...(actor && { actor }),
    });
    const lines = entries.map(
      ({ sequence, actor: who, action, subject: what, facts, hash, ...entry }): AuditLine => ({
        sequence,
        at: new Date(entry.at).toISOString(),
        actor: who,
        action,
        ...(what && { subject: what }),
        facts: { ...facts },
        hash,
      }),
    );
    return context.json({ lines });
  });

  app.get('/desk/api/audit/check', async (context) => context.json(await checkAudit(db)));
}
