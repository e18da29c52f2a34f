import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { LANGUAGES, loadArticles, loadSynonyms } from '../words/index.ts';
import { ARTICLES, articlesFor, mayBeSolved } from './articles.ts';
import { CATEGORIES, isSensitive, subcategoryOf } from './taxonomy.ts';

const named = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? '');

describe('articles', () => {
  it('are about topics that exist, and never about danger, medical help or missing people', () => {
    assert.equal(new Set(ARTICLES.map(({ id }) => id)).size, ARTICLES.length);
    for (const { id, subcategories } of ARTICLES) {
      for (const one of subcategories) {
        assert.ok(subcategoryOf(one), `${id}: ${one}`);
        assert.ok(mayBeSolved(one), `${id}: ${one}`);
      }
    }
    for (const { id, category, urgency } of CATEGORIES.flatMap(({ subcategories }) => subcategories)) {
      const isGrave = /^(safety|medical)$/.test(category) || urgency === 'U1' || isSensitive(id);
      if (isGrave) assert.deepEqual(articlesFor(id, 'watch'), [], id);
    }
  });

  it('come best first: what fits the moment', () => {
    const ids = articlesFor('info.where', 'before').map(({ id }) => id);
    assert.deepEqual(ids.slice(0, 1), ['which-gate']);
    assert.ok(ids.includes('toilet-nearest-free'));
    assert.equal(articlesFor('entry.scan_fail', 'before')[0]?.id, 'ticket-will-not-scan');
  });

  for (const language of LANGUAGES) {
    it(`are complete in ${language}: a title, at most five steps, the same facts`, async () => {
      const [words, english] = await Promise.all([loadArticles(language), loadArticles('en')]);
      assert.deepEqual(Object.keys(words).toSorted(), ARTICLES.map(({ id }) => id).toSorted());
      for (const { id, facts } of ARTICLES) {
        const text = words[id] ?? '';
        const [title = '', ...steps] = text.split('|');
        assert.ok(title && !named(title).length, `${id}: ${title}`);
        assert.ok(
          steps.length >= 2 && steps.length <= 5 && steps.every(Boolean),
          `${id}: ${steps.length} steps`,
        );
        assert.deepEqual([...new Set(named(text))].toSorted(), [...facts].toSorted(), id);
        if (language !== 'en') assert.notEqual(text, english[id], id);
      }
    });

    it(`stand beside synonyms for every topic in ${language}`, async () => {
      const { topics, danger, medical } = await loadSynonyms(language);
      for (const { id, subcategories } of CATEGORIES) {
        const parts = topics[id]?.split('|') ?? [];
        assert.equal(parts.length, subcategories.length, id);
        assert.ok(
          parts.every((part) => part.trim()),
          id,
        );
      }
      assert.ok(danger.split(',').length >= 10 && medical.split(',').length >= 10);
    });
  }
});
