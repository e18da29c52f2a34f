import { expect } from '@open-wc/testing';
import { maskNumbers } from './mask.ts';

const masked = (text: string, keep?: string[]) => maskNumbers(text, keep).text;

describe('maskNumbers', () => {
  it('covers card numbers, however they are written', () => {
    expect(masked('4111111111111111')).to.equal('••••1111');
    expect(masked('Visa 4111 1111 1111 1111!')).to.equal('Visa ••••1111!');
    expect(masked('5500-0000-0000-0004 and 3782 822463 10005')).to.equal('••••0004 and ••••0005');
    expect(masked('请退款，卡号4111111111111111。')).to.equal('请退款，卡号••••1111。');
  });

  it('finds a card between other numbers', () => {
    expect(masked('row 4 4111 1111 1111 1111 2 times')).to.equal('row 4 ••••1111 2 times');
  });

  it('covers what stands under a barcode', () => {
    expect(masked('my ticket is 738291005514')).to.equal('my ticket is ••••5514');
    expect(masked('code TM20261122N112F07X')).to.equal('code ••••F07X');
  });

  it('leaves telephone numbers, seats, times, prices and words alone', () => {
    const plain =
      'Block N-112 row F seat 7, 24.50 at 19:04 on 2026-11-22, +49 1512 3456789, call 0151 2345678. STADIUMENTRANCE';
    expect(maskNumbers(plain)).to.deep.equal({ text: plain, masked: [] });
  });

  it('leaves a row of one digit and a number that is no card alone', () => {
    expect(masked('0000 0000 0000 0000')).to.equal('0000 0000 0000 0000');
    expect(masked('4111 1111 1111 1112')).to.equal('4111 1111 1111 1112');
  });

  it('tells what it covered, and leaves what the person says is something else', () => {
    const text = 'Order 4111 1111 1111 1111';
    const hit = maskNumbers(text).masked;
    expect(hit).to.deep.equal([{ kind: 'card', typed: '4111 1111 1111 1111' }]);
    expect(
      masked(
        text,
        hit.map(({ typed }) => typed),
      ),
    ).to.equal(text);
  });

  it('takes a long text of digits in its stride', () => {
    const began = performance.now();
    maskNumbers('1 '.repeat(2_000));
    maskNumbers('A1'.repeat(2_000));
    expect(performance.now() - began).to.be.below(1_000);
  });
});
