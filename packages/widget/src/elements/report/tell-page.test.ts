import { expect } from '@open-wc/testing';
import type { Session } from '../../controllers/session.ts';
import { fakeTouchline, venue, type FakeTouchline } from '../../testing/fake-touchline.ts';
import { putPanel } from '../../testing/put-panel.ts';
import type { TouchlinePanel } from '../panel/panel.ts';
import { tellPage } from './tell-page.ts';

describe('whoever built the page', () => {
  let touchline: FakeTouchline;
  let session: Session;
  let panel: TouchlinePanel;
  let warned: string[];
  let heard: string[];
  const { warn } = globalThis.console;

  function open(confirmedAt?: number) {
    warned = [];
    heard = [];
    globalThis.console.warn = (words: string) => warned.push(words);
    touchline = fakeTouchline(undefined);
    ({ session, panel } = putPanel(touchline, { venue: 'three-gate', endpoint: '/help' }));
    panel.config = confirmedAt ? venue(Date.now(), { confirmedAt }) : undefined;
    panel.addEventListener('touchline-error', ({ error }) => heard.push((error as Error).message));
    tellPage(panel, 30);
    return new Promise((resolve) => setTimeout(resolve, 80));
  }
  afterEach(() => {
    globalThis.console.warn = warn;
    panel.remove();
    session.end();
  });

  for (const [when, confirmedAt] of [
    ['nobody knows', undefined],
    ['nobody answers for, whatever an earlier visit kept', Date.now() - 36e5],
  ] as const)
    it(`reads which venue ${when}, and where it was asked for, once`, async () => {
      await open(confirmedAt);
      expect(heard.length).to.equal(1);
      expect(heard[0]).to.contain('"three-gate" came from /help');
      expect(warned).to.deep.equal([`Touchline: ${heard[0]}`]);
    });

  it('reads why the relay takes no report, and nothing while all is well', async () => {
    await open(Date.now());
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
