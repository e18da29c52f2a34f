/** The page that is killed. Bundled by `lab/bundle.ts`; everything it knows it asks the harness for. */
import { createTouchline, type IssueDraft, type IssueState, type Touchline } from '@touchline/sdk';
import { armed, ask } from './failpoints.ts';
import type { TabPlan, Telling } from './plan.ts';
import { brokenRows } from './rows.ts';

/** What the page still knows of a venue. */
export interface Found {
  venue: string;
  kept: IssueState['kept'];
  issues: { id: string; delivery: IssueState['delivery']; problem?: string }[];
  /** Rows that nobody can open. */
  unreadable: number;
  /** How many events have ended in which way; `captured` has to be the sum of the others. */
  balance: Record<string, number>;
}

interface Door {
  report(draft: IssueDraft): Promise<IssueState>;
  issues(): Promise<IssueState[]>;
}

const tab = Number(new URLSearchParams(location.search).get('tab'));
const plan = JSON.parse(ask('/kills/plan', { tab })) as TabPlan;
// As the kill left them, seen before our own code sees them.
const broken = plan.known.length ? await brokenRows() : [];
if (broken.length) ask('/kills/broken', { broken });
const at = armed(plan.point, tab);

addEventListener('error', ({ message }) => void ask('/kills/error', { tab, message }));
addEventListener(
  'unhandledrejection',
  ({ reason }) => void ask('/kills/error', { tab, message: `unhandled: ${String(reason)}` }),
);
if (plan.opensSecond) open('/kills/page?tab=2', '_blank', 'noopener');

const touchlines = new Map<string, Touchline>();
try {
  await live();
} catch (error) {
  ask('/kills/error', {
    tab,
    message: error instanceof Error ? `${error.name}: ${error.message}` : String(error),
  });
}

async function live(): Promise<void> {
  for (const venue of plan.known) ask('/kills/found', await lookAt(venue));
  const door = plan.door === 'widget' ? await element() : touchlineOf(plan.venue);
  const photo = await picture();
  for (const telling of plan.tellings) await tell(door, telling, photo);
  if (plan.drains) await drain();
}

function touchlineOf(venue: string): Touchline {
  const touchline = touchlines.get(venue) ?? createTouchline({ endpoint: '/touchline', venue });
  touchlines.set(venue, touchline);
  return touchline;
}

async function lookAt(venue: string): Promise<Found> {
  const touchline = touchlineOf(venue);
  const { kept } = await touchline.ready;
  const issues = (await touchline.issues()).map(({ id, delivery, problem }) => ({
    id,
    delivery,
    ...(problem && { problem: problem.type }),
  }));
  const { unreadable, balance } = await touchline.health();
  return { venue, kept, issues, unreadable, balance: { ...balance } };
}

async function tell(door: Door, { words, photos, followUp }: Telling, photo: Blob): Promise<void> {
  ask('/kills/begun', { words });
  at('before a report');
  const { id, kept } = await door.report({
    category: 'entry.scan_fail',
    stage: 'entry',
    location: { gate: 'gate-C' },
    fields: { partySize: 1 },
    description: words,
    photos: Array.from({ length: photos }, () => photo),
  });
  at('after saved');
  ask('/kills/saved', { id, words, kept, venue: plan.venue });
  at('after saved was told');
  if (!followUp) return;
  await touchlineOf(plan.venue).message(id, followUp);
  at('after a follow-up');
  ask('/kills/followed', { id, words: followUp });
}

/** Until the far end has everything, photos too; nothing tells a page that the last of them has arrived. */
async function drain(): Promise<void> {
  const isOpen = ({ delivery, pending }: IssueState) => delivery !== 'received' || pending.length > 0;
  for (const venue of plan.known) {
    const touchline = touchlineOf(venue);
    while ((await touchline.issues()).some(isOpen)) {
      await touchline.sync();
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
  for (;;) {
    for (const venue of plan.known) await touchlineOf(venue).sync();
    const found = await Promise.all(plan.known.map(lookAt));
    if (ask('/kills/drained', found) === 'done') return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

async function element(): Promise<Door> {
  await import('@touchline/widget/define');
  const help = document.createElement('touchline-help');
  help.setAttribute('endpoint', '/touchline');
  help.setAttribute('venue', plan.venue);
  document.body.append(help);
  return help;
}

/** Small, so that a life has time for many of them. */
async function picture(): Promise<Blob> {
  const canvas = new OffscreenCanvas(64, 48);
  const context = canvas.getContext('2d');
  if (!context) throw new Error('This browser cannot draw.');
  context.fillStyle = '#0a7d4f';
  context.fillRect(8, 8, 40, 30);
  return canvas.convertToBlob({ type: 'image/png' });
}
