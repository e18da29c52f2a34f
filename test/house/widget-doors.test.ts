import assert from 'node:assert/strict';
import { it } from 'node:test';

const doors = ['', '/define', '/help', '/loader', '/react', '/preact', '/solid', '/svelte', '/vue'];

for (const door of doors.map((name) => `@touchline/widget${name}`)) {
  it(`${door} loads on a server and does nothing there`, async () => {
    await assert.doesNotReject(import(door));
  });
}
