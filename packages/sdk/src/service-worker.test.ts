import { expect } from '@open-wc/testing';
import { outboxExists, outboxName } from './outbox/name.ts';
import { drain } from './service-worker.ts';
import { mockRelay, type MockRelay } from './testing/mock-relay.ts';
import { answerRequests } from './testing/page-network.ts';
import { createTouchline } from './touchline.ts';

const ENDPOINT = '/worker-test';

describe('the door for service workers', () => {
  let relay: MockRelay;
  let online: () => void;
  before(() => (online = answerRequests(ENDPOINT, (request, path) => relay.fetch(request, path))));
  after(() => online());

  it('sends what a closed page left behind, and asks to be called again until it has', async () => {
    relay = mockRelay();
    relay.offline(true);
    const venue = `venue-${crypto.randomUUID()}`;
    const touchline = createTouchline({ endpoint: ENDPOINT, venue });
    await touchline.report({
      category: 'entry.scan_fail',
      location: { gate: 'C' },
      fields: { partySize: 2 },
    });
    await touchline.sync();
    touchline.destroy();

    const error = await drain({ endpoint: ENDPOINT, venue }).catch((thrown: unknown) => thrown);
    expect(String(error)).to.include('still waiting');
    relay.offline(false);
    await drain({ endpoint: `${ENDPOINT}/?from=worker`, venue });
    expect(relay.effects.length).to.equal(1);
    await drain({ endpoint: ENDPOINT, venue });
    expect(relay.effects.length).to.equal(1);
  });

  it('creates nothing where there is nothing', async () => {
    const venue = `venue-${crypto.randomUUID()}`;
    await drain({ endpoint: ENDPOINT, venue });
    expect(await outboxExists(await outboxName(location.origin + ENDPOINT, venue))).to.equal(false);
  });
});
