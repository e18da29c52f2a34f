import { expect } from '@open-wc/testing';
import type { VenueConfig } from '@touchline/sdk';
import type { Session } from '../../controllers/session.ts';
import { fakeTouchline, venue } from '../../testing/fake-touchline.ts';
import { putPanel } from '../../testing/put-panel.ts';
import type { TouchlinePanel } from './panel.ts';

describe('topics, when the venue answers after the screen was drawn', () => {
  let session: Session;
  let panel: TouchlinePanel;
  let answer: (config: VenueConfig) => void;

  beforeEach(async () => {
    const touchline = fakeTouchline(undefined);
    const config = new Promise<VenueConfig>((resolve) => {
      answer = resolve;
    });
    touchline.config = () => config;
    ({ session, panel } = putPanel(touchline, { event: 'final' }));
    await panel.open();
  });
  afterEach(() => {
    panel.remove();
    session.end();
  });

  const texts = (selector: string) =>
    [...(panel.shadowRoot?.querySelectorAll(selector) ?? [])].map((one) => one.textContent?.trim());
  const topics = () => texts('.tile, .strip button, .rows .row');
  const press = async (name: string) => {
    const found = [...(panel.shadowRoot?.querySelectorAll<HTMLElement>('.tile, .top .round') ?? [])].find(
      (one) => (one.getAttribute('aria-label') ?? one.textContent?.trim()) === name,
    );
    found?.click();
    await panel.updateComplete;
  };
  async function answers(more: Partial<VenueConfig> = {}) {
    const { updateComplete } = panel;
    answer(venue(Date.now(), more));
    for (let tries = 0; tries < 100 && !panel.config; tries++)
      await new Promise((resolve) => setTimeout(resolve, 10));
    expect(panel.config?.venue.id).to.equal('north-arena');
    await updateComplete;
    await panel.updateComplete;
  }

  it('stand where they stood until the screen is drawn anew', async () => {
    const before = topics();
    expect(before[0]).to.equal('Tickets');
    await answers();
    expect(topics()).to.deep.equal(before);
    expect(panel.stage).to.equal('buy');

    await press('Tickets');
    expect(panel.stage, 'of the next screen').to.equal('entry');
    await press('Back');
    expect(topics()[0]).to.equal('Getting in');
    expect(texts('.strip h3')).to.deep.equal(['Danger or medical help']);
  });

  it('have danger below them from the beginning, and lose it only where the event is far away', async () => {
    expect(texts('.strip h3')).to.deep.equal(['Danger or medical help']);
    const far = venue(Date.now() + 30 * 864e5).events;
    await answers({ events: far });
    expect(texts('.strip h3')).to.deep.equal(['Danger or medical help']);
    panel.go('settings');
    panel.go('home');
    await panel.updateComplete;
    expect(texts('.strip h3')).to.deep.equal([]);
  });

  it('always have danger below them at a venue that names no events', async () => {
    await answers({ events: [] });
    panel.go('settings');
    panel.go('home');
    await panel.updateComplete;
    expect(texts('.strip h3')).to.deep.equal(['Danger or medical help']);
  });

  it('are those of the moment when the panel is opened again', async () => {
    await answers();
    panel.close();
    await panel.open();
    await panel.updateComplete;
    expect(topics()[0]).to.equal('Getting in');
  });

  it('stay in the list of a category though the venue hides one, which is gone the next time', async () => {
    await press('Tickets');
    const before = topics();
    expect(before[0]).to.equal('Ticket not received');
    await answers({ hiddenSubcategories: ['ticketing.not_received'] });
    expect(topics()).to.deep.equal(before);

    await press('Back');
    panel.setStage('buy');
    await panel.updateComplete;
    await press('Tickets');
    expect(topics()).to.not.include('Ticket not received');
  });

  it('follow the stage that somebody chose, whatever the clock of the event says', async () => {
    panel.setStage('after');
    await answers();
    await press('Lost & found');
    expect(panel.stage).to.equal('after');
  });

  it('name lost things apart from lost people, who are below with danger', async () => {
    await answers();
    panel.setStage('watch');
    panel.go('settings');
    panel.go('home');
    await panel.updateComplete;
    await press('More topics');
    expect(texts('.tile').filter((words) => words === 'Lost & found')).to.have.length(1);
    expect(texts('.tile')).to.not.include('Medical help');
    expect(texts('.strip button')).to.include('Lost child or person');
  });

  it('stay behind "More topics" however many the venue hides elsewhere', async () => {
    const elsewhere = ['food.queue', 'food.quality', 'food.illness', 'retail.exchange'];
    await answers({ hiddenSubcategories: [...elsewhere, 'facility.sign'] });
    panel.setStage('watch');
    panel.choose('facility');
    await panel.updateComplete;
    expect(topics().slice(8)).to.deep.equal(['More topics', 'None of these']);
  });

  it('leave a place alone that somebody took back', async () => {
    panel.prefill({ gate: 'gate-C' });
    await answers();
    panel.go('home');
    expect(panel.place['location.gate'], 'from the ticket, at the gates').to.equal('gate-C');
    panel.place = {};
    panel.go('home');
    expect(panel.place).to.deep.equal({});
  });
});
