import assert from 'node:assert/strict';
import { test } from 'node:test';
import { networkOf } from './address.ts';

test('addresses of one household or cell are one network, in whatever form they come', () => {
  const same: [string, ...string[]][] = [
    ['203.0.113.0/24', '203.0.113.7', '203.0.113.255', '::ffff:203.0.113.9', '::ffff:cb00:7109'],
    ['2001:db8:1:200::/56', '2001:db8:1:2ab::1', '2001:db8:1:2ff:ffff:ffff:ffff:ffff', '2001:DB8:1:200::'],
    ['fe80::/56', 'fe80::1%eth0'],
    ['unknown', '', 'localhost', '203.0.113', '203.0.113.7, 1.2.3.4', 'x'.repeat(10_000)],
  ];
  for (const [network, ...addresses] of same) {
    for (const address of addresses) assert.equal(networkOf(address), network, address.slice(0, 50));
  }
  assert.equal(networkOf(undefined), 'unknown');
  assert.notEqual(networkOf('203.0.113.7'), networkOf('203.0.112.7'));
  assert.notEqual(networkOf('2001:db8:1:100::1'), networkOf('2001:db8:1:200::1'));
});
