import assert from 'node:assert/strict';
import { it } from 'node:test';

for (const door of ['@touchline/widget', '@touchline/widget/define', '@touchline/widget/loader']) {
  it(`${door} loads on a server and does nothing there`, async () => {
    await assert.doesNotReject(import(door));
  });
}
