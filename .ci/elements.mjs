/**
 * What a page author may rely on, written down from the docstrings of the elements:
 *
 *   packages/widget/custom-elements.json        for editors and other tools
 *   packages/widget/src/frameworks/elements.ts  the same as types
 *   packages/widget/README.md                   the tables, between their marks
 *
 *   node .ci/elements.mjs            writes them
 *   node .ci/elements.mjs --check    ends with 1 where they differ from what the code says
 *
 * An element is public once its class has `@tag` and `@summary`; a member or an attribute is, once it has words of
 * its own. An attribute is a string unless its `{type}` says otherwise.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from './bootstrap.mjs';
import { tablesOf, typesOf } from './elements-text.mjs';
import { fail } from './shell.mjs';

const WIDGET = 'packages/widget';
const FIRST = 'touchline-help';
/** Whose parts can be reached through the launcher, since it stands in its root. */
const INSIDE = { 'touchline-help': 'touchline-panel' };

const require = createRequire(join(root, WIDGET, 'package.json'));
const { create, ts } = await import(
  pathToFileURL(require.resolve('@custom-elements-manifest/analyzer')).href
);

const sources = readdirSync(join(root, WIDGET, 'src'), { recursive: true })
  .map((name) => `src/${name.replaceAll('\\', '/')}`)
  .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts') && !name.startsWith('src/testing/'))
  .sort((a, b) => (a < b ? -1 : 1));
const textOf = (name) => readFileSync(join(root, WIDGET, name), 'utf8');

const tokens = readTokens();
const { modules } = create({
  modules: sources
    .filter((name) => /^src\/(elements|events)\//.test(name))
    .map((name) => ts.createSourceFile(name, textOf(name), ts.ScriptTarget.ES2022, true)),
});
const classes = modules.flatMap(({ path, declarations = [] }) =>
  declarations.filter(({ kind }) => kind === 'class').map((one) => ({ path, ...one })),
);
const elements = classes
  .filter(({ tagName, summary }) => tagName && summary)
  .sort((a, b) => Number(b.tagName === FIRST) - Number(a.tagName === FIRST))
  .map(publicSide);
checkWords();
const screens = classes.find(({ tagName }) => tagName === INSIDE[FIRST])?.cssParts ?? [];

const manifest = {
  schemaVersion: '1.0.0',
  readme: 'README.md',
  modules: elements.map(({ path, ...declaration }) => ({
    kind: 'javascript-module',
    path,
    declarations: [{ ...declaration, events: declaration.events?.map((event) => without(event, 'carries')) }],
    exports: [
      {
        kind: 'js',
        name: declaration.name,
        declaration: { name: declaration.name, module: path },
      },
      {
        kind: 'custom-element-definition',
        name: declaration.tagName,
        declaration: { name: declaration.name, module: path },
      },
    ],
  })),
};

const README = `${WIDGET}/README.md`;
const made = {
  [`${WIDGET}/custom-elements.json`]: JSON.stringify(manifest),
  [`${WIDGET}/src/frameworks/elements.ts`]: typesOf(elements),
  [README]: intoReadme(tablesOf(elements, tokens, screens)),
};
const before = Object.fromEntries(Object.keys(made).map((name) => [name, read(name)]));
const stale = [];
for (const [name, text] of Object.entries(made)) {
  const formatted = format(name, text);
  if (formatted === before[name]) continue;
  stale.push(name);
  if (!process.argv.includes('--check')) writeFileSync(join(root, name), formatted);
}
if (process.argv.includes('--check')) {
  if (stale.length > 0)
    fail(`${stale.join(', ')} say something else than the code. \`node .ci/elements.mjs\` writes them anew.`);
  console.log(`${elements.length} elements are described as they are.`);
} else console.log(stale.length > 0 ? `Written: ${stale.join(', ')}` : 'Nothing has changed.');

/** What belongs to the contract of an element, in an order that does not depend on the analyzer. */
function publicSide(one) {
  const { path, kind, name, tagName, summary, description } = one;
  const order = [...textOf(path).matchAll(/^ \* @attr (?:\{.+?\} )?\[?([\w-]+)/gm)].map(
    ([, attribute]) => attribute,
  );
  const own = (all = []) => all.filter(({ inheritedFrom }) => !inheritedFrom);
  const members = own(one.members).filter(
    (member) =>
      member.description && member.privacy !== 'private' && member.privacy !== 'protected' && !member.static,
  );
  const inside = classes.find((other) => other.tagName === INSIDE[tagName]);
  const side = {
    path,
    kind,
    name,
    tagName,
    customElement: true,
    summary,
    description,
    superclass: { name: 'HTMLElement', package: 'global:' },
    attributes: own(one.attributes)
      .filter((attribute) => attribute.description)
      .map((attribute) => ({ ...attribute, type: attribute.type ?? { text: 'string' } }))
      .sort((a, b) => order.indexOf(a.name) - order.indexOf(b.name)),
    members: members.map((member) => without(member, 'inheritedFrom')),
    events: own(one.events).map((event) => ({ ...event, carries: carriedBy(event.type?.text) })),
    slots: own(one.slots),
    cssParts: [...(one.cssParts ?? []), ...(inside?.cssParts ?? [])].map((part) =>
      without(part, 'inheritedFrom'),
    ),
    cssStates: own(one.cssStates),
    cssProperties: [...tokens, ...own(one.cssProperties)],
  };
  return Object.fromEntries(
    Object.entries(side).filter(
      ([, value]) => value !== undefined && (!Array.isArray(value) || value.length > 0),
    ),
  );
}

function without(all, name) {
  return Object.fromEntries(Object.entries(all).filter(([other]) => other !== name));
}

/** What an event brings along, as text. */
function carriedBy(className) {
  if (className === 'TouchlineErrorEvent') return ['error: unknown'];
  const { members = [] } = classes.find(({ name }) => name === className) ?? {};
  return members
    .filter(({ kind, privacy }) => kind === 'field' && privacy !== 'private')
    .map(({ name, type }) => `${name}: ${type?.text}`);
}

/** The properties of the look: words from the docstrings of `tokens.ts`, values from the code. */
function readTokens() {
  const words = [
    ...textOf('src/styles/tokens.ts').matchAll(/^ \* @cssproperty (--touchline-[\w-]+) - (.+)$/gm),
  ];
  const colours = new Map(
    [
      ...`${textOf('src/styles/tokens.ts')}${textOf('src/styles/later-tokens.ts')}`.matchAll(
        /^([a-z][\w-]*) (#\w+) (#\w+)/gm,
      ),
    ].map(([, name, light, dark]) => [`--touchline-${name}`, { light, dark }]),
  );
  const others = new Map();
  for (const name of ['src/styles/tokens.ts', ...sources])
    for (const [, token, value] of textOf(name).matchAll(
      /var\((--touchline-[\w-]+),\s*((?:[^()]|\([^()]*\))*)\)/g,
    ))
      if (!value.startsWith('var(--a)') && !value.startsWith('var(--o)') && !others.has(token))
        others.set(token, value);

  const used = new Set([...colours.keys(), ...others.keys()]);
  for (const name of sources)
    for (const [, token] of textOf(name).matchAll(/var\((--touchline-[\w-]+)/g)) used.add(token);
  const told = new Set(words.map(([, token]) => token));
  const unknown = [...used].filter((token) => !told.has(token));
  const unused = [...told].filter((token) => !used.has(token));
  if (unknown.length > 0) fail(`styles/tokens.ts has no words for ${unknown.join(', ')}.`);
  if (unused.length > 0) fail(`styles/tokens.ts tells of ${unused.join(', ')}, which no style reads.`);

  return words.map(([, name, description]) => {
    const colour = colours.get(name);
    return colour
      ? { name, description, syntax: '<color>', default: `light-dark(${colour.light}, ${colour.dark})` }
      : { name, description, default: others.get(name)?.replaceAll(/,(?! )/g, ', ') };
  });
}

/** Every part that a template has is described, and every described one is there. */
function checkWords() {
  const written = new Set(
    sources.flatMap((name) =>
      [...textOf(name).matchAll(/\bpart(?:="| = ')([\w -]+)["']/g)].flatMap(([, parts]) => parts.split(' ')),
    ),
  );
  const told = new Set(classes.flatMap(({ cssParts = [] }) => cssParts.map(({ name }) => name)));
  const untold = [...written].filter((name) => !told.has(name));
  const missing = [...told].filter((name) => !written.has(name));
  if (untold.length > 0)
    fail(
      `No element says \`@csspart ${untold[0]} - …\`${untold.length > 1 ? `; nor ${untold.slice(1).join(', ')}` : ''}.`,
    );
  if (missing.length > 0) fail(`No template has the described part ${missing.join(', ')}.`);

  for (const { name, attributes = [], members = [], events = [] } of elements) {
    const mute = [...attributes, ...members, ...events].find(({ description }) => !description);
    if (mute) fail(`${name}: ${mute.name} has no words of its own.`);
  }
}

function intoReadme(tables) {
  const text = read(README);
  const [start, end] = ['<!-- elements: made by .ci/elements.mjs -->', '<!-- /elements -->'];
  const [from, to] = [text.indexOf(start), text.indexOf(end)];
  if (from < 0 || to < from) fail(`${README} has lost the marks ${start} and ${end}.`);
  return `${text.slice(0, from + start.length)}\n\n${tables}\n\n${text.slice(to)}`;
}

function read(name) {
  return existsSync(join(root, name)) ? readFileSync(join(root, name), 'utf8') : '';
}

/** As the formatter of the house would write it. */
function format(name, text) {
  const { status, stdout, stderr } = spawnSync(
    join(root, 'node_modules/.bin/oxfmt'),
    ['--stdin-filepath', name],
    {
      cwd: root,
      input: text,
      encoding: 'utf8',
    },
  );
  return status === 0 ? stdout : fail(`oxfmt could not read ${name}: ${stderr}`);
}
