import type { Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import * as z from 'zod';
import { cleanPhoto, UUID } from '@touchline/sdk/model';
import { maySee } from '../process/access.ts';
import { tick } from '../process/ticks.ts';
import { undo } from '../process/undo.ts';
import { agreed, type Staff } from '../process/verdict.ts';
import type { Playbooks } from '../setup/playbooks.ts';
import { eventsOf, queueLine } from '../store/issues.ts';
import { insertPhoto, staffPhoto } from '../store/photos.ts';
import { solvedCases } from '../store/similar.ts';
import type { Audit } from './audit.ts';
import { type ChangeRequest, type Desk, IN_ARCHIVE, type Outcome } from './desk.ts';
import type { Env } from './guard.ts';
import { problem } from './problem.ts';
import { limit, read } from './read.ts';
import { similarTo } from './similar.ts';
import type { Staffer } from './staffer.ts';

const LARGEST_PHOTO = 5 * 1_048_576;

const commandId = z.string().min(8).max(80);
export const TickStep = z.object({
  commandId,
  playbook: z.string().max(40),
  step: z.int().min(0).max(50),
  done: z.boolean(),
  evidence: z.string().trim().min(1).max(400).optional(),
});
export const UndoStep = z.object({ commandId, sequence: z.int().min(1) });

type In = Context<Env>;

export interface IssuePageOptions {
  desk: Desk;
  playbooks: Playbooks | undefined;
  staff: (staffer: Staffer) => Staff;
  /** The issue as it stands now, or why nothing was changed. */
  answer: (context: In, id: string, outcome: Outcome) => Promise<Response>;
  audit: Audit;
}

/** What the page of one issue can do beside its commands: ticks, undo, similar cases, photos of our own people. */
export function addIssuePageRoutes(
  app: Hono<Env>,
  { desk, playbooks, staff, answer, audit }: IssuePageOptions,
): void {
  /** Changes an issue for whoever asks, if they may see it; the same `onceId` twice has one effect. */
  async function change(
    context: In,
    id: string,
    wish: Pick<ChangeRequest, 'decide' | 'onceId' | 'version'> & { what: string },
  ): Promise<Response> {
    const staffer = context.get('staffer');
    const { what, ...request } = wish;
    const outcome = await desk.change({
      ...request,
      issueId: id,
      actor: staff(staffer),
      seenBy: (issue) => maySee(staffer, issue),
    });
    if (outcome.kind === 'done') {
      await audit.note(staffer, { action: 'command_given', subject: id, facts: { type: what } });
    }
    return answer(context, id, outcome);
  }

  /** The line of an issue that this person may see. */
  async function lineOf(context: In, id: string) {
    const line = UUID.test(id) ? await queueLine(desk.db, id) : undefined;
    return line && maySee(context.get('staffer'), line.issue) ? line : undefined;
  }

  app.post('/desk/api/issues/:id/ticks', limit, async (context) => {
    const id = context.req.param('id');
    if (!UUID.test(id)) return unknownIssue(context);
    const found = await read(context, TickStep);
    if (found instanceof Response) return found;
    const { commandId: given, evidence, ...wish } = found;
    if (!playbooks?.byId(wish.playbook)?.steps[wish.step]) {
      return problem(context, 422, 'This playbook has no such step any more. Open the issue again.');
    }
    const actor = staff(context.get('staffer'));
    return change(context, id, {
      what: wish.done ? 'tick' : 'untick',
      onceId: `command:${actor.id}:${given}`,
      decide: (issue, now) => tick(issue, { ...wish, ...(evidence && { evidence }) }, actor, now),
    });
  });

  app.post('/desk/api/issues/:id/undo', limit, async (context) => {
    const id = context.req.param('id');
    if (!UUID.test(id)) return unknownIssue(context);
    const found = await read(context, UndoStep);
    if (found instanceof Response) return found;
    const { commandId: given, sequence } = found;
    const actor = staff(context.get('staffer'));
    // What has happened never changes, so it may be read before the issue is held.
    const events = await eventsOf(desk.db, id);
    return change(context, id, {
      what: 'undo',
      onceId: `command:${actor.id}:${given}`,
      version: events.at(-1)?.sequence ?? 0,
      decide: (issue, now) => undo(issue, events, sequence, actor, now),
    });
  });

  app.get('/desk/api/issues/:id/similar', async (context) => {
    const line = await lineOf(context, context.req.param('id'));
    if (!line) return unknownIssue(context);
    const { id, category } = line.issue;
    const cases = await solvedCases(desk.db, { category, except: id, viewer: context.get('staffer') });
    return context.json(similarTo(line.issue, cases));
  });

  app.post(
    '/desk/api/issues/:id/photos/:photo',
    bodyLimit({
      maxSize: LARGEST_PHOTO,
      onError: (context) => problem(context, 413, 'This photo is too large.'),
    }),
    async (context) => {
      const { id, photo } = context.req.param();
      const line = UUID.test(photo) ? await lineOf(context, id) : undefined;
      if (!line) return unknownIssue(context);
      if (line.archived) return problem(context, 422, IN_ARCHIVE);
      const mediaType = context.req.header('content-type') ?? '';
      const cleaned = cleanPhoto(new Uint8Array(await context.req.arrayBuffer()), mediaType);
      if ('refused' in cleaned) return problem(context, 422, cleaned.refused);
      const by = staff(context.get('staffer'));
      const at = desk.circumstances().now;
      // First the bytes: a history must not name a photo that is not there.
      await insertPhoto(desk.db, { id: photo, issueId: id, at, by, mediaType, bytes: cleaned.bytes });
      return change(context, id, {
        what: 'photo',
        onceId: `photo:${photo}`,
        decide: () => agreed({ changes: [{ type: 'photographed', photoId: photo }] }),
      });
    },
  );

  app.get('/desk/api/issues/:id/photos/:photo', async (context) => {
    const { id, photo } = context.req.param();
    const isTheirs = UUID.test(photo) && (await lineOf(context, id)) !== undefined;
    const found = isTheirs ? await staffPhoto(desk.db, id, photo) : undefined;
    if (!found) return problem(context, 404, 'This photo is not here.');
    await audit.note(context.get('staffer'), { action: 'photo_opened', subject: id });
    return context.body(new Uint8Array(found.bytes), 200, {
      'content-type': found.mediaType,
      'content-security-policy': "default-src 'none'; sandbox",
      'x-content-type-options': 'nosniff',
    });
  });
}

function unknownIssue(context: Context): Response {
  return problem(context, 404, 'There is no such issue.');
}
