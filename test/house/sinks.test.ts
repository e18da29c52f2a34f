import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** Where text becomes markup, script or an address that runs. No source of ours may use any of them. */
const SINKS: Record<string, RegExp> = {
  'markup out of text':
    /\.(innerHTML|outerHTML|srcdoc)\b\s*[+?|&]*=(?!=)|\.insertAdjacentHTML\(|\.createContextualFragment\(|\.setHTMLUnsafe\(|\.parseFromString\(/,
  'markup by a directive of Lit': /\bunsafe(HTML|SVG|MathML|CSS|Static)\b|lit\/static-html|static-html\.js/,
  'markup of a whole document': /document\s*\.\s*write(ln)?\(/,
  'script out of text':
    /(?<![.\w])eval\(|\bnew Function\(|(?<!\w)Function\(['"`]|\bset(Timeout|Interval)\(\s*['"`]/,
  'a handler as an attribute':
    /setAttribute(NS)?\(\s*(['"`])on\w|\son(click|load|error|focus|input|change|submit|toggle)=["'$]/i,
  'an address that runs': /['"`]\s*javascript:/i,
  'a frame with text in it': /\bsrcdoc\s*=/i,
  'a template with a property that parses': /\s\.(innerHTML|outerHTML|srcdoc)=\$/,
};

const sources = globSync('{packages,examples}/*/{src,*.html}/**/*.{ts,html}', { cwd: ROOT })
  .concat(globSync('{packages,examples}/*/*.html', { cwd: ROOT }))
  .filter((file) => !/node_modules|\.test\.ts$|\/testing\//.test(file));

describe('the sources', () => {
  it('are found', () => assert.ok(sources.length > 150, `${sources.length}`));

  for (const [what, sink] of Object.entries(SINKS)) {
    it(`never make ${what}`, () => {
      const found = sources.flatMap((file) =>
        readFileSync(ROOT + file, 'utf8')
          .split('\n')
          .flatMap((line, place) => (sink.test(line) ? [`${file}:${place + 1} ${line.trim()}`] : [])),
      );
      assert.deepEqual(found, []);
    });
  }

  it('would be caught with any of them', () => {
    const samples = [
      'element.innerHTML = text;',
      'element.outerHTML += text',
      "element.insertAdjacentHTML('beforeend', text);",
      'html`<p>${unsafeHTML(text)}</p>`',
      'document.write(text)',
      'eval(text)',
      "new Function('x', text)",
      "setTimeout('run()', 1)",
      "element.setAttribute('onclick', text)",
      'html`<button onclick=${text}>`',
      "link.href = 'javascript:void 0'",
      'html`<iframe srcdoc=${text}>`',
      'html`<p .innerHTML=${text}>`',
    ];
    const missed = samples.filter((line) => !Object.values(SINKS).some((sink) => sink.test(line)));
    assert.deepEqual(missed, []);
  });
});
