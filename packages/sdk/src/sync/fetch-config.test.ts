import { expect } from '@open-wc/testing';
import { fetchConfig } from './fetch-config.ts';
import type { Call } from './relay-client.ts';

const config = { protocol: 1, venue: { id: 'north-arena' } };
const answers =
  (status: number, json?: unknown): Call =>
  async () => ({ status, json, headers: new Headers({ etag: '"a"' }) });

describe('the configuration of a venue', () => {
  it('carries the time at which the venue last said that it holds', async () => {
    const first = await fetchConfig(answers(200, config), 'north-arena', undefined, () => 1_000);
    expect(first).to.deep.equal({ etag: '"a"', config: { ...config, confirmedAt: 1_000 } });
    const same = await fetchConfig(answers(304), 'north-arena', first, () => 2_000);
    expect(same).to.deep.equal({ etag: '"a"', config: { ...config, confirmedAt: 2_000 } });
  });

  it('stays as it was where nobody trustworthy answers', async () => {
    const kept = await fetchConfig(answers(200, config), 'north-arena', undefined, () => 1_000);
    const page = answers(200, '<html>Please sign in</html>');
    const nobody: Call = () => Promise.reject(new Error('No network.'));
    for (const call of [page, nobody, answers(503)]) {
      expect(await fetchConfig(call, 'north-arena', kept, () => 2_000)).to.equal(kept);
    }
  });
});
