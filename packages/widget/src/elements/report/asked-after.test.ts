import { expect } from '@open-wc/testing';
import type { Session } from '../../controllers/session.ts';
import { fakeTouchline, venue, type FakeTouchline } from '../../testing/fake-touchline.ts';
import { putPanel } from '../../testing/put-panel.ts';
import type { TouchlinePanel } from '../panel/panel.ts';

describe('being asked afterwards', () => {
  const PLACE = 'asked-after';
  let touchline: FakeTouchline;
  let session: Session;
  let panel: TouchlinePanel;

  afterEach(() => {
    panel.remove();
    session.end();
    localStorage.removeItem(`touchline-survey ${PLACE}`);
  });

  const root = () => panel.shadowRoot as ShadowRoot;
  const asked = () => root().querySelector('touchline-survey')?.shadowRoot;
  const words = (at: ShadowRoot | null | undefined) => at?.textContent?.replaceAll(/\s+/g, ' ') ?? '';
  const named = (name: string, at: ShadowRoot | null | undefined = root()) =>
    [...(at?.querySelectorAll<HTMLElement>('button, label') ?? [])].find(
      (one) => one.textContent?.trim() === name,
    );
  async function until(look: () => unknown) {
    for (let tries = 0; tries < 400 && !look(); tries++)
      await new Promise((resolve) => setTimeout(resolve, 10));
    expect(!!look(), String(look)).to.equal(true);
  }

  async function show(survey = true) {
    touchline = fakeTouchline(venue(Date.now()));
    ({ session, panel } = putPanel(touchline, { venue: PLACE }));
    await panel.open();
    await until(() => panel.later);
    await touchline.report({
      category: 'facility.temperature',
      location: { zone: 'plaza-N' },
      fields: { too: 'cold' },
      consent: { survey },
    });
    touchline.tell('issue-1', {
      status: 'resolved',
      resolution: { code: 'fixed', text: 'The heater works again.' } as never,
      allowed: ['confirm', 'reopen', 'feedback'],
    });
    panel.go('issue', 'issue-1');
    await panel.updateComplete;
  }
  async function rate() {
    named('Solved')?.click();
    await until(() => root().querySelector('.rating'));
    root()
      .querySelector<HTMLElement>('.rating label')
      ?.dispatchEvent(new MouseEvent('click', { detail: 1, bubbles: true }));
    await until(() => touchline.done.includes('feedback 1'));
    await panel.updateComplete;
  }

  it('comes after the stars, without asking for them again, and reaches the venue', async () => {
    await show();
    await rate();
    await until(() => words(asked()).includes('easy to handle my issue'));
    expect(words(root())).not.to.contain('Would you like to add anything?');
    await expect(panel).to.be.accessible();
    asked()?.querySelector<HTMLElement>('input[value="6"]')?.click();
    named('Continue', asked())?.click();
    await until(() => words(asked()).includes('How was the time'));
    named('Continue', asked())?.click();
    await until(() => asked()?.querySelector('textarea'));
    named('Send', asked())?.click();
    await until(() => words(asked()).includes('Thank you for your time.'));
    expect(touchline.done).to.include('survey {"dimensions":{"ces":6},"answers":{}} issue-1');
  });

  it('does not happen to whoever said nothing about it', async () => {
    await show(false);
    expect(root().querySelector('[role=switch]')).to.equal(null);
    await rate();
    expect(words(root())).to.contain('Would you like to add anything?');
    expect(asked()).to.equal(undefined);
  });

  it('is switched off on the page of the report, and on again', async () => {
    await show();
    const turn = () =>
      named('You may ask me afterwards how it went')?.querySelector('input') as HTMLInputElement;
    expect(turn().checked).to.equal(true);
    turn().click();
    await panel.updateComplete;
    expect(turn().checked).to.equal(false);
    await rate();
    expect(words(root())).to.contain('Would you like to add anything?');
    turn().click();
    await until(() => words(asked()).includes('easy to handle my issue'));
  });
});
