import { expect } from '@open-wc/testing';
import type { VenueConfig } from '@touchline/sdk';
import type { Session } from '../../controllers/session.ts';
import { fakeTouchline, venue, type FakeTouchline } from '../../testing/fake-touchline.ts';
import { putPanel } from '../../testing/put-panel.ts';
import type { TouchlinePanel } from '../panel/panel.ts';

const FACTS = { ticketApp: { en: 'the North Arena app', 'zh-Hans': '北方体育馆应用' }, lostDays: '90' };

describe('what may solve it before a report', () => {
  let touchline: FakeTouchline;
  let session: Session;
  let panel: TouchlinePanel;

  afterEach(() => {
    panel.remove();
    session.end();
  });

  async function open(
    category: string,
    more: Partial<VenueConfig> = { facts: FACTS },
    { language = 'en', theme = '' } = {},
  ): Promise<void> {
    touchline = fakeTouchline(venue(Date.now(), more));
    ({ session, panel } = putPanel(touchline, { language, theme }));
    await panel.open(category);
    await until(() => panel.later !== undefined && panel.isReady);
  }

  const root = () => panel.shadowRoot as ShadowRoot;
  const all = (selector: string) => [...root().querySelectorAll<HTMLElement>(selector)];
  const titles = () => all('.solve summary').map((one) => one.textContent?.trim());
  const button = (name: string) => {
    const found = all('button').find((one) => one.textContent?.trim() === name);
    if (!found) throw new Error(`No button is called ${name}.`);
    return found;
  };
  async function read(at = 0) {
    await until(() => titles().length > at);
    all('.solve summary')[at]?.click();
    await until(() => all('.solve details')[at]?.hasAttribute('open') === true);
    // The toggle event comes in a task of its own.
    await new Promise((resolve) => setTimeout(resolve, 30));
  }
  async function until(holds: () => boolean) {
    for (let tries = 0; tries < 400 && !holds(); tries++)
      await new Promise((resolve) => setTimeout(resolve, 10));
    expect(holds(), String(holds)).to.equal(true);
  }
  const told = () => touchline.done.filter((one) => one.startsWith('helped'));

  it('is fetched once a topic was chosen that has some here, and not before', async () => {
    // The first of these tests: no other has read it yet.
    const fetched = () =>
      performance.getEntriesByType('resource').filter(({ name }) => /words\/en\/articles/.test(name)).length;
    await open('safety');
    await panel.updateComplete;
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(fetched()).to.equal(0);
    panel.choose('entry');
    await until(() => fetched() === 1);
  });

  it('has no space in Chinese before a Chinese name, and keeps it before one in other letters', async () => {
    const first = () =>
      all('.solve li')
        .map((one) => one.textContent)
        .join('|');
    await open('entry.scan_fail', { facts: FACTS }, { language: 'zh-Hans' });
    await read();
    expect(first()).to.contain('在北方体育馆应用中打开');
    panel.remove();
    session.end();
    await open('entry.scan_fail', { facts: { ...FACTS, ticketApp: 'Arena App' } }, { language: 'zh-Hans' });
    await read();
    expect(first()).to.contain('在 Arena App 中打开');
  });

  it('is a closed card above the form, with its steps filled from the venue', async () => {
    await open('entry.scan_fail');
    await until(() => titles().length > 0);
    expect(all('.solve details[open]')).to.have.length(0);
    await read();
    const steps = all('.solve details[open] li').map((one) => one.textContent);
    expect(steps.length).to.be.within(2, 5);
    expect(steps.join(' ')).to.contain('the North Arena app');
    expect(steps.join(' ')).not.to.match(/[{}]/);
    const [card] = all('.solve');
    const [question] = all('.body input');
    expect(
      (card?.compareDocumentPosition(question as Node) ?? 0) & Node.DOCUMENT_POSITION_FOLLOWING,
    ).to.be.above(0);
  });

  it('thanks in its place, can be undone, and is told once when the screen is left', async () => {
    await open('entry.scan_fail');
    await read();
    button('This solved it').click();
    await until(() => all('.solve .card').length > 0);
    expect(all('.solve')[0]?.textContent).to.contain('No report was made');
    expect(root().activeElement?.textContent).to.contain('I still need help');
    expect(all('.body input').length, 'the form stays').to.be.above(0);
    button('I still need help').click();
    await until(() => titles().length > 0);
    await read();
    button('This solved it').click();
    await until(() => all('.solve .card').length > 0);
    expect(told()).to.deep.equal([]);
    panel.close();
    await until(() => told().length > 0);
    expect(told()).to.deep.equal(['helped ticket-will-not-scan true']);
    expect(touchline.reported).to.have.length(0);
  });

  it('tells that it did not help, and goes on to the first question', async () => {
    await open('entry.scan_fail');
    await read();
    button('I still need help').click();
    await until(
      () => root().activeElement?.matches('.solve ~ * :is(input, select, textarea, button)') === true,
    );
    expect(all('.solve details[open]')).to.have.length(0);
    panel.go('home');
    await until(() => told().length > 0);
    expect(told()).to.deep.equal(['helped ticket-will-not-scan false']);
  });

  it('tells nothing where nothing was opened', async () => {
    await open('entry.scan_fail');
    await until(() => titles().length > 0);
    panel.go('home');
    await until(() => !all('.solve').length);
    panel.close();
    expect(told()).to.deep.equal([]);
  });

  it('is not shown while a fact of the venue is missing, in this language or at all', async () => {
    await open('entry.scan_fail', {});
    await until(() => all('.body input').length > 0);
    await new Promise((resolve) => setTimeout(resolve, 60));
    expect(titles()).to.deep.equal([]);
  });

  it('is left out or said in other words where the venue wants that', async () => {
    await open('experience.seat_taken', { hiddenArticles: ['someone-in-my-seat'] });
    await until(() => all('.body input').length > 0);
    await new Promise((resolve) => setTimeout(resolve, 60));
    expect(titles()).to.deep.equal([]);
    panel.remove();
    session.end();
    await open('experience.seat_taken', {
      texts: { en: { 'article.someone-in-my-seat': 'Is it your seat?|Look at your ticket.' } },
    });
    await until(() => titles().length > 0);
    expect(titles()).to.deep.equal(['Is it your seat?']);
    expect(all('.solve li').map((one) => one.textContent)).to.deep.equal(['Look at your ticket.']);
  });

  for (const [language, theme] of [
    ['en', 'light'],
    ['ar', 'dark'],
  ] as const) {
    it(`can be used by everybody: ${language}, ${theme}`, async () => {
      await open('experience.seat_taken', {}, { language, theme });
      await read();
      await expect(panel).to.be.accessible();
      all('.solve .pair button')[0]?.click();
      await until(() => all('.solve .card').length > 0);
      await expect(panel).to.be.accessible();
    });
  }
});
