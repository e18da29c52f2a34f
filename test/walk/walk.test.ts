import { expect } from '@open-wc/testing';
import { openFrame, type Surface } from './frame.ts';
import type { Walker } from './page.ts';
import { slice, SUBCATEGORIES } from './plan.ts';

/** Another number walks every subcategory in another language; `npm run walk` walks all of them in all. */
const SEED = 7;
/** WebKitGTK draws without a graphics card: the screen of a kiosk takes it minutes, so only `npm run walk` goes there. */
const isSlow = /AppleWebKit(?!.*Chrome)/.test(navigator.userAgent);
const legs = slice(SEED).filter(({ surface }) => !isSlow || surface === 'phone');

describe('a walk through every subcategory, spread over all languages', () => {
  const walkers = {} as Record<Surface, Walker>;

  before(async function () {
    this.timeout(60_000);
    for (const surface of new Set(legs.map((leg) => leg.surface)))
      walkers[surface] = await openFrame(surface);
  });

  it('leaves none out', () => {
    const all = slice(SEED);
    expect(all.flatMap(({ subcategories }) => subcategories).sort()).to.deep.equal(SUBCATEGORIES.toSorted());
    expect(all.every(({ subcategories }) => subcategories.length > 7)).to.equal(true);
  });

  for (const { surface, language, subcategories } of legs) {
    it(`ends at a receipt and shows nothing cut, covered or left out, in ${language} on a ${surface}`, async function () {
      this.timeout(90_000);
      const [first = '', ...others] = subcategories;
      const walked = [
        ...(await walkers[surface].walk([first], language, ['details', 'question'])),
        ...(await walkers[surface].walk(others, language, [])),
      ];
      const found = walked.flatMap(({ subcategory, findings }) =>
        findings.map(({ screen, what, text }) => `${subcategory}, ${screen}: ${what}: ${text}`),
      );
      expect(found).to.deep.equal([]);
      expect(walked).to.have.length(subcategories.length);
    });
  }
});
