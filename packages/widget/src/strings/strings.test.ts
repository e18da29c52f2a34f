import { expect } from '@open-wc/testing';
import { loadLabels, loadQuestionWords } from '@touchline/sdk/words';
import { kioskStrings } from './kiosk.ts';
import { directionOf, LANGUAGES, languageOf, loadStrings, translator } from './strings.ts';
import { past } from './past.ts';
import { survey } from './survey/zh-Hans.ts';
import { timesIn } from './times.ts';

const PARTS = ['core', 'later'] as const;
const MATCH_EVENING = Date.parse('2026-11-22T20:11:30Z');

describe('texts', () => {
  for (const language of LANGUAGES) {
    for (const part of PARTS) {
      it(`are complete in ${language}, ${part}, with the same holes to fill`, async () => {
        const [en, own] = await Promise.all([loadStrings('en', part), loadStrings(language, part)]);
        const holes = (text = '') => [...new Set(text.match(/\{\w+\}/g) ?? [])].toSorted();
        // English counts "one" and "other"; each language has forms of its own.
        const { pluralCategories } = new Intl.PluralRules(language).resolvedOptions();
        const expected = Object.keys(en).flatMap((key) => {
          const [, plain] = /^(.*)\.(?:one|other)$/.exec(key) ?? [];
          return plain && `${plain}.one` in en ? pluralCategories.map((form) => `${plain}.${form}`) : [key];
        });
        expect(Object.keys(own)).to.have.members([...new Set(expected)]);
        for (const [key, text] of Object.entries(own)) {
          expect(text, key).to.not.equal('');
          // "One report" and "two reports" may be said without a number.
          if (!/\.(?:zero|one|two)$/.test(key))
            expect(holes(text), key).to.deep.equal(holes(en[key] ?? en[key.replace(/\.\w+$/, '.other')]));
        }
      });
    }
  }

  it('choose the plural by the language', async () => {
    const core = await loadStrings('en', 'core');
    const t = translator('en', [core]);
    expect(t('field.missing', { count: 1 })).to.equal('1 answer is still needed');
    expect(t('field.missing', { count: 1200 })).to.equal('1,200 answers are still needed');
  });

  it('have every form that a language counts in', async () => {
    const t = translator('ru', [await loadStrings('ru', 'core')]);
    const said = [1, 2, 5, 21].map((count) => t('field.missing', { count }).replaceAll(/\d+/g, '#'));
    expect(new Set(said).size).to.equal(3);
    expect(said[0]).to.equal(said[3]);
  });

  it('have no space between characters of Chinese, whatever fills the hole', () => {
    const t = translator('zh-Hans', [{ closes: '将于 {time} 关闭' }]) as (
      key: string,
      values: Record<string, string>,
    ) => string;
    expect(t('closes', { time: '20:33' })).to.equal('将于 20:33 关闭');
    expect(t('closes', { time: '周一 20:33' })).to.equal('将于周一 20:33 关闭');
  });

  it('have the signs of Chinese between its words, and one name for the control room', async () => {
    const [core, later, labels] = await Promise.all([
      loadStrings('zh-Hans', 'core'),
      loadStrings('zh-Hans', 'later'),
      loadLabels('zh-Hans'),
    ]);
    const words = await Promise.all(
      Object.keys(labels).map((category) => loadQuestionWords('zh-Hans', category)),
    );
    const all = JSON.stringify([core, later, labels, words, kioskStrings['zh-Hans'], survey]);
    expect(all.match(/.{0,6}\p{Script=Han}[:;!?,].{0,6}/gu) ?? []).to.deep.equal([]);
    expect(all.match(/(?:控制室|指挥室|控制中心)/g) ?? []).to.deep.equal([]);
    expect(all).to.contain('指挥中心');
  });

  it('run from right to left in Arabic alone', () => {
    expect(LANGUAGES.filter((language) => directionOf(language) === 'rtl')).to.deep.equal(['ar']);
  });

  it('give way to what the venue says', async () => {
    const core = await loadStrings('en', 'core');
    expect(translator('en', [core, { 'home.title': 'How may we help?' }])('home.title')).to.equal(
      'How may we help?',
    );
  });

  it('come in the first language that is spoken', () => {
    expect(languageOf(['fi-FI', 'zh-CN', 'en'])).to.equal('zh-Hans');
    expect(languageOf(['EN-gb'])).to.equal('en');
    expect(languageOf(['ar-EG'])).to.equal('ar');
    expect(languageOf([null, undefined, 'xx'])).to.equal('en');
  });
});

describe('times', () => {
  const times = timesIn('en', 'Europe/Dublin', () => MATCH_EVENING);

  it('are told by the clocks of the venue, promises rounded up to the minute', () => {
    expect(times.time('2026-11-22T20:40:30Z')).to.equal('20:41');
    expect(past(times, '2026-11-22T20:40:30Z'), 'what has happened is not in the future').to.equal('20:40');
    expect(past(times, 'no time')).to.equal('');
    expect(timesIn('en', 'Asia/Shanghai', () => MATCH_EVENING).time('2026-11-22T20:41:00Z')).to.equal(
      '04:41',
    );
  });

  it('name the day where it is another one', () => {
    expect(times.time('2026-11-23T09:00:00Z')).to.contain('Mon');
    expect(times.time('2026-12-05T09:00:00Z')).to.match(/5 Dec|Dec 5/);
  });

  it('round what is left down', () => {
    expect(times.duration(8.9 * 60_000)).to.equal('8 minutes');
    expect(times.duration(200 * 60_000)).to.equal('3 hours');
    expect(times.duration(1)).to.equal('1 minute');
  });
});
