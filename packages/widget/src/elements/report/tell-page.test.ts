import { expect } from '@open-wc/testing';
import type { Session } from '../../controllers/session.ts';
import { fakeTouchline, venue, type FakeTouchline } from '../../testing/fake-touchline.ts';
import { putPanel } from '../../testing/put-panel.ts';
import type { TouchlinePanel } from '../panel/panel.ts';

describe('whoever built the page', () => {
  let touchline: FakeTouchline;
  let session: Session;
  let panel: TouchlinePanel;
  let warned: string[];
  let heard: string[];
  const { warn } = globalThis.console;

  async function open(known: boolean) {
    warned = [];
    heard = [];
    globalThis.console.warn = (words: string) => warned.push(words);
    touchline = fakeTouchline(known ? venue(Date.now()) : undefined);
    ({ session, panel } = putPanel(touchline, { venue: 'three-gate', endpoint: '/help' }));
    panel.addEventListener('touchline-error', ({ error }) => heard.push((error as Error).message));
    await panel.open();
    for (let look = 0; look < 200 && !panel.later; look++)
      await new Promise((resolve) => setTimeout(resolve, 10));
    // What is told once is told by now.
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  afterEach(() => {
    globalThis.console.warn = warn;
    panel.remove();
    session.end();
  });

  it('reads which venue nobody knows and where it was asked for, once', async () => {
    await open(false);
    expect(heard.length).to.equal(1);
    expect(heard[0]).to.contain('"three-gate" came from /help');
    expect(warned).to.deep.equal([`Touchline: ${heard[0]}`]);
  });

  it('reads why the relay takes no report, and nothing while all is well', async () => {
    await open(true);
    expect(heard).to.deep.equal([]);
    touchline.change('issue-9', { delivery: 'sending' });
    expect(heard).to.deep.equal([]);
    const problem = {
      type: 'https://touchline.dev/problems/origin-not-allowed',
      status: 403,
      title: 'This site may not send.',
      detail: 'http://127.0.0.1 is not among the origins.',
    };
    for (let time = 0; time < 2; time++)
      touchline.change('issue-9', { delivery: 'paused', problem, attempts: time });
    expect(heard).to.deep.equal([
      'the relay at /help takes no report: http://127.0.0.1 is not among the origins.',
    ]);
    expect(warned.length).to.equal(1);
  });
});
