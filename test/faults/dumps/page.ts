/** The page whose browser is dumped. The words it writes never come to it whole: only it can have put them there. */
import { createTouchline, type IssueDraft, type Touchline } from '@touchline/sdk';
import { bytesOf } from './bytes.ts';

/** What the page was told by its address. */
const asked = new URLSearchParams(location.search);
const backwards = (name: string) => [...(asked.get(name) ?? '')].reverse().join('');
const canary = backwards('yranac');

/** What the harness hears of. */
export interface Told {
  step: string;
  kept?: string[];
  /** Secrets of the tracking links. */
  secrets?: string[];
  error?: string;
}

const tell = (told: Told) => fetch('/dumps/told', { method: 'POST', body: JSON.stringify(told) });

try {
  await live(asked.get('step') ?? '');
} catch (error) {
  await tell({ step: 'failed', error: String(error) });
}

async function live(step: string): Promise<void> {
  const personal = createTouchline({ endpoint: '/touchline', venue: 'north-arena' });
  const kiosk = createTouchline({ endpoint: '/touchline', venue: 'north-arena-kiosk', profile: 'shared' });
  if (step === 'capture') {
    await plainly(backwards('nialp'));
    await kiosk.ready;
    const states = [await personal.report(await draft('personal')), await kiosk.report(await draft('kiosk'))];
    await (await personal.drafts).keep('half', { description: `halfway ${canary}` });
    await personal.message(states[0]?.id ?? '', `a word more ${canary}`);
    await kiosk.message(states[1]?.id ?? '', `a word more ${canary}`);
    await tell({
      step: 'saved',
      kept: states.map(({ kept }) => kept),
      secrets: states.map(({ trackingLink }) => trackingLink.split('.').at(-1) ?? ''),
    });
    return;
  }
  // The reports of before go out by themselves; one more of each is delivered while it is looked at.
  for (const touchline of [personal, kiosk]) {
    const { id } = await touchline.report(await draft('later'));
    await received(touchline, id);
  }
  await personal.sync();
  await kiosk.sync();
  await (await personal.drafts).drop('half');
  await kiosk.reset();
  await tell({ step: 'delivered' });
}

async function received(touchline: Touchline, id: string): Promise<void> {
  const isHere = async () =>
    (await touchline.issues()).some((one) => one.id === id && one.delivery === 'received');
  while (!(await isHere())) await new Promise((resolve) => setTimeout(resolve, 100));
}

async function draft(who: string): Promise<IssueDraft> {
  return {
    category: 'entry.scan_fail',
    location: { gate: 'gate-C', spot: `behind ${who}${canary}` },
    fields: { partySize: 2 },
    description: `${who} wrote ${canary}. ${'More of it. '.repeat(20)}`,
    reporter: { name: `name${canary}`, contact: `${canary}@example.org` },
    photos: [await photo(), await photo(), await photo()],
  };
}

/** A picture as a camera writes it: where it was taken, and a thumbnail. */
async function photo(): Promise<Blob> {
  const canvas = new OffscreenCanvas(800, 600);
  const context = canvas.getContext('2d');
  if (!context) throw new Error('There is no canvas here.');
  context.fillStyle = '#0a7d4f';
  context.fillRect(0, 0, 800, 600);
  context.fillStyle = `hsl(${Math.random() * 360} 80% 50%)`;
  context.fillRect(Math.random() * 700, Math.random() * 500, 100, 100);
  // Grain, so that any few bytes of this photo are in no other picture.
  const grain = context.createImageData(200, 150);
  for (let from = 0; from < grain.data.length; from += 60_000) {
    crypto.getRandomValues(grain.data.subarray(from, from + 60_000));
  }
  for (let at = 3; at < grain.data.length; at += 4) grain.data[at] = 255;
  context.putImageData(grain, 300, 225);
  const bytes = new Uint8Array(await (await canvas.convertToBlob({ type: 'image/jpeg' })).arrayBuffer());
  const hidden = new TextEncoder().encode(`Exif\0\0GPSLatitude 51.5560 ${canary}`);
  const head = Uint8Array.of(0xff, 0xe1, (hidden.length + 2) >> 8, (hidden.length + 2) & 255);
  return new Blob([bytes.slice(0, 2), head, hidden, bytes.slice(2)], { type: 'image/jpeg' });
}

/** What a page keeps that knows nothing of any of this: if the search misses it, the search is blind. */
async function plainly(words: string): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    const request = indexedDB.open('plain', 1);
    request.addEventListener('upgradeneeded', () => request.result.createObjectStore('words'));
    request.addEventListener('error', () => reject(request.error ?? new Error('It does not open.')));
    request.addEventListener('success', () => {
      const tx = request.result.transaction('words', 'readwrite', { durability: 'strict' });
      tx.objectStore('words').put({ words, and: 'some more' }, 'first');
      // As long as a photo, and as little like anything else.
      tx.objectStore('words').put(bytesOf(words), 'second');
      tx.addEventListener('complete', () => resolve());
    });
  });
}
