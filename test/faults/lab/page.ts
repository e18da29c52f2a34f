/** What a page of the lab has: the SDK, as a page author would import it. */
import { createTouchline, type IssueState, type Touchline } from '@touchline/sdk';

/** The few things that tests let a page do, by name. */
export interface LabPage {
  touchline: Touchline;
  /** @returns the id */
  report(words: string, photos?: number): Promise<string>;
  states(): Promise<IssueState[]>;
  /** Puts the element on the page and takes it away, again and again, as pages without reloads do. */
  churn(times: number): Promise<void>;
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
  async churn(times) {
    await import('@touchline/widget/define');
    for (let done = 0; done < times; done++) {
      const help = document.createElement('touchline-help');
      help.setAttribute('endpoint', '/touchline');
      help.setAttribute('venue', asked.get('venue') ?? 'north-arena');
      document.body.append(help);
      // Every tenth gets as far as opening its outbox. Some say goodbye properly; most pages never do.
      if (done % 10 === 0) await help.issues();
      if (done % 20 === 0) help.destroy();
      else help.remove();
    }
  },
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
