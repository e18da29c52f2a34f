import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { LANGUAGES, labelOf, loadLabels, loadQuestionWords } from '../words/index.ts';
import { questionsOf } from './all-questions.ts';
import { CATEGORIES, firstChoices, isSensitive, kindOf, subcategoryOf } from './taxonomy.ts';

const all = CATEGORIES.flatMap((category) => category.subcategories);

describe('taxonomy', () => {
  it('holds 17 categories and 107 subcategories with their default priorities', () => {
    const by = (priority: string) => all.filter((one) => one.priority === priority).length;
    assert.equal(CATEGORIES.length, 17);
    assert.equal(all.length, 107);
    assert.deepEqual([by('P1'), by('P2'), by('P3'), by('P4')], [16, 21, 43, 27]);
  });

  it('asks at most five required answers in any form', () => {
    const most = Math.max(...all.map((one) => questionsOf(one.id).filter((ask) => ask.required).length));
    assert.equal(most, 5);
  });

  it('reads a line: required marks, choices written in place, spaces inside a choice', () => {
    const gate = questionsOf('entry.scan_fail').find((ask) => ask.key === 'gate');
    const assist = questionsOf('access.assist').find((ask) => ask.key === 'need');
    assert.deepEqual(gate && [gate.required, gate.path, gate.type], [true, 'location.gate', 'place']);
    assert.deepEqual(assist?.options, ['wheelchair push', 'guide', 'carry', 'other']);
  });

  it('turns a free answer into a choice where the line brings choices', () => {
    assert.equal(questionsOf('ticketing.refund').find((ask) => ask.key === 'reason')?.type, 'choice');
    assert.equal(questionsOf('entry.cold_queue').find((ask) => ask.key === 'need')?.type, 'multiChoice');
    assert.deepEqual(questionsOf('staff.wrong_info').find((ask) => ask.key === 'by')?.options, []);
  });

  it('knows which answers raise the urgency', () => {
    const walk = questionsOf('medical.injury').find((ask) => ask.key === 'canWalk');
    assert.deepEqual(walk?.raises, { to: 'U1', when: ['no'] });
  });

  it('shows seven or eight known categories first at every stage', () => {
    for (const stage of ['buy', 'before', 'entry', 'watch', 'food', 'exit', 'after'] as const) {
      const first = firstChoices(stage);
      assert.ok(new Set(first).size === first.length && first.length >= 7 && first.length <= 8, stage);
      for (const id of first)
        assert.ok(
          CATEGORIES.some((category) => category.id === id),
          id,
        );
    }
  });

  it('names the kind and the sensitive topics', () => {
    assert.equal(kindOf('staff.complaint'), 'complaint');
    assert.equal(kindOf('entry.scan_fail'), 'problem');
    assert.ok(all.filter((one) => one.category === 'medical').every((one) => isSensitive(one.id)));
    assert.ok(isSensitive('safety.harassment') && isSensitive('lost.child_lost'));
    assert.ok(!isSensitive('lost.item_lost'));
  });

  it('does not know what is not in the list', () => {
    assert.equal(subcategoryOf('entry.nonsense'), undefined);
    assert.deepEqual(questionsOf('constructor'), []);
  });
});

describe('words of the taxonomy', () => {
  for (const language of LANGUAGES) {
    it(`name every category, subcategory, question and choice in ${language}`, async () => {
      const labels = await loadLabels(language);
      for (const category of CATEGORIES) {
        assert.equal(labels[category.id]?.split('|').length, category.subcategories.length + 1, category.id);
        const words = await loadQuestionWords(language, category.id);
        for (const subcategory of category.subcategories) {
          assert.ok(labelOf(labels, category.id, subcategory.index), subcategory.id);
          for (const ask of questionsOf(subcategory.id)) {
            const said = { ...words[ask.key], ...words[`${subcategory.id.split('.')[1]}.${ask.key}`] };
            const where = `${subcategory.id} ${ask.key}`;
            assert.ok(said.label, where);
            if (ask.type !== 'notice') assert.ok(said.required && said.invalid, where);
            if (ask.options.length) assert.equal(said.options?.split('|').length, ask.options.length, where);
          }
        }
      }
    });
  }
});
