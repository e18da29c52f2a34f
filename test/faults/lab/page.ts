/** What a page of the lab has: the SDK, as a page author would import it. */
import { createTouchline, type IssueState, type Touchline } from '@touchline/sdk';

/** The few things that tests let a page do, by name. */
export interface LabPage {
  touchline: Touchline;
  /** @returns the id */
  report(words: string, photos?: number): Promise<string>;
  states(): Promise<IssueState[]>;
  /** Everything that reached the window and should not have. */
  errors: string[];
}

const errors: string[] = [];
addEventListener('error', ({ message }) => void errors.push(message));
addEventListener('unhandledrejection', ({ reason }) => void errors.push(`unhandled: ${String(reason)}`));

const asked = new URLSearchParams(location.search);
const touchline = createTouchline({
  endpoint: asked.get('endpoint') ?? '/touchline',
  venue: asked.get('venue') ?? 'north-arena',
});

const lab: LabPage = {
  touchline,
  errors,
  async report(words, photos = 0) {
    const { id } = await touchline.report({
      category: 'entry.scan_fail',
      stage: 'entry',
      location: { gate: 'gate-C' },
      fields: { partySize: 1 },
      description: words,
      photos: await Promise.all(Array.from({ length: photos }, picture)),
    });
    return id;
  },
  states: () => touchline.issues(),
};
Object.assign(globalThis, { lab });

async function picture(): Promise<Blob> {
  const canvas = new OffscreenCanvas(640, 480);
  const context = canvas.getContext('2d');
  if (!context) throw new Error('This browser cannot draw.');
  context.fillStyle = '#0a7d4f';
  context.fillRect(8, 8, 400, 300);
  return canvas.convertToBlob({ type: 'image/png' });
}
