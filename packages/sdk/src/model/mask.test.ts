import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { maskNumbers } from './mask.ts';

const masked = (text: string, keep?: string[], tickets?: string[]) => maskNumbers(text, keep, tickets).text;

describe('maskNumbers', () => {
  it('covers card numbers, however they are written', () => {
    assert.equal(masked('4111111111111111'), '••••1111');
    assert.equal(masked('Visa 4111 1111 1111 1111!'), 'Visa ••••1111!');
    assert.equal(masked('5500-0000-0000-0004 and 3782 822463 10005'), '••••0004 and ••••0005');
    assert.equal(masked('请退款，卡号4111111111111111。'), '请退款，卡号••••1111。');
    assert.equal(masked('4111.1111.1111.1111'), '••••1111');
    assert.equal(masked('4111\u00a01111 \n1111 – 1111'), '••••1111');
    assert.equal(masked('4 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1'), '••••1111');
    assert.equal(masked('４１１１ １１１１ １１１１ １１１１'), '••••１１１１');
    assert.equal(masked('٤١١١ ١١١١ ١١١١ ١١١١'), '••••١١١١');
  });

  it('finds a card between other numbers', () => {
    assert.equal(masked('row 4 4111 1111 1111 1111 2 times'), 'row 4 ••••1111 2 times');
    assert.equal(masked('4111 1111 1111 1111 12/27 123'), '••••1111 12/27 123');
    assert.equal(masked('+49 151 4111 1111 1111 1111'), '+49 151 ••••1111');
  });

  it('covers what stands under a barcode', () => {
    assert.equal(masked('my ticket is 738291005514'), 'my ticket is ••••5514');
    assert.equal(masked('code TM20261122N112F07X'), 'code ••••F07X');
  });

  it('covers the tickets of the venue, as it writes them', () => {
    const tickets = ['NA-@######', '####/**/##'];
    assert.equal(masked('It is na-k201345.', [], tickets), 'It is ••••1345.');
    assert.equal(masked('and 2026/4f/17', [], tickets), 'and ••••4f17');
    assert.equal(masked('XNA-K2013456 is longer', [], tickets), 'XNA-K2013456 is longer');
    // A venue file can be wrong; it never covers everything.
    assert.equal(
      masked('gate C, row 7', [], ['******', '#', '.*', 'row 7!', '(a+)+$$$$$$']),
      'gate C, row 7',
    );
  });

  it('leaves telephone numbers, seats, times, prices and words alone', () => {
    const plain =
      'Block N-112 row F seat 7, 24.50 at 19:04 on 2026-11-22, +49 1512 3456789, call 0151 2345678. STADIUMENTRANCE';
    assert.deepEqual(maskNumbers(plain), { text: plain, masked: [] });
  });

  it('leaves a row of one digit and a number that is no card alone', () => {
    assert.equal(masked('0000 0000 0000 0000'), '0000 0000 0000 0000');
    assert.equal(masked('4111 1111 1111 1112'), '4111 1111 1111 1112');
    assert.equal(masked('1234 5678 9012 3452'), '1234 5678 9012 3452');
  });

  it('tells what it covered, and leaves what the person says is something else', () => {
    const text = 'Order 4111 1111 1111 1111';
    const hit = maskNumbers(text).masked;
    assert.deepEqual(hit, [{ kind: 'card', typed: '4111 1111 1111 1111' }]);
    const kept = hit.map(({ typed }) => typed);
    assert.equal(masked(text, kept), text);
  });

  it('finds nothing more in what it has covered', () => {
    const once = masked('4111 1111 1111 1111 738291005514 TM20261122N112F07X');
    assert.equal(masked(once), once);
  });
});
