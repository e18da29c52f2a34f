import { expect } from '@open-wc/testing';
import { kioskStrings, languageNames } from './kiosk.ts';
import { LANGUAGES } from './strings.ts';

const holes = (text = '') => [...new Set(text.match(/\{\w+\}/g) ?? [])].toSorted();

describe('texts of a kiosk', () => {
  for (const language of LANGUAGES) {
    it(`are complete in ${language}, with the same holes to fill`, () => {
      const own = kioskStrings[language];
      expect(Object.keys(own)).to.deep.equal(Object.keys(kioskStrings.en));
      for (const [key, text] of Object.entries(own)) {
        expect(text, key).to.not.equal('');
        expect(holes(text), key).to.deep.equal(holes(kioskStrings.en[key]));
      }
      expect(languageNames[language]).to.not.equal('');
    });
  }
});
