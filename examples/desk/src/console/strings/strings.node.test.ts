import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import {
  categoryResolutionCodes,
  delayCauses,
  generalResolutionCodes,
  issueStates,
  defaultRules,
  rejectReasons,
} from '@touchline/sdk/model';
import { type Language, say } from '../words.ts';
import { en } from './en.ts';
import { zhHans } from './zh-Hans.ts';

const keys = Object.keys(en) as (keyof typeof en)[];

describe('the words of the desk', () => {
  test('are there in both languages, with the same places to fill in', () => {
    const places = (text: string) => (text.match(/\{\w+\}/g) ?? []).toSorted();
    for (const key of keys) {
      assert.notEqual(zhHans[key].trim(), '', key);
      assert.deepEqual(places(zhHans[key]), places(en[key]), key);
    }
    assert.deepEqual(Object.keys(zhHans).toSorted(), keys.toSorted());
  });

  test('say one of something otherwise than many', () => {
    const words = (count: number, into: Language) => say('alarm.silent_kiosk', { count, where: 'S' }, into);
    assert.equal(words(1, 'en'), 'S: 1 kiosk says nothing');
    assert.equal(words(2, 'en'), 'S: 2 kiosks say nothing');
    assert.equal(words(1, 'zh-Hans'), 'S：1 台自助机失联');
  });

  test('name every way an issue can end, stand, wait or be turned away', () => {
    const codes = [...generalResolutionCodes, ...Object.values(categoryResolutionCodes).flat()];
    const wanted = [
      ...codes.map(({ code }) => `code.${code}`),
      ...issueStates.map((state) => `state.${state}`),
      ...delayCauses.flatMap(({ told }) => (told ? [`delay.${told}`] : [])),
      ...rejectReasons.map((reason) => `reject.${reason}`),
    ];
    assert.deepEqual(
      wanted.filter((key) => !Object.hasOwn(en, key)),
      [],
    );
  });

  test('say why something is due then, for every rule of the presets', () => {
    const missing = defaultRules.map(({ id }) => `rule.${id}`).filter((key) => !Object.hasOwn(en, key));
    assert.deepEqual(missing, []);
  });
});
