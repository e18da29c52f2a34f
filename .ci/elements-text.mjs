/** How the description of the elements reads: as tables, and as types. Pure. */

/**
 * @param screens  Parts that several elements have.
 * @returns The tables of the README.
 */
export function tablesOf(elements, tokens, screens) {
  const isShared = ({ name }) => screens.some((part) => part.name === name);
  const parts = elements.map((one) =>
    [
      `### \`<${one.tagName}>\``,
      one.summary,
      table('Attributes', ['Attribute', 'Type', 'Default', ''], one.attributes, (attribute) => [
        code(attribute.name),
        code(attribute.type.text),
        attribute.default ? code(attribute.default) : '',
        attribute.description,
      ]),
      table('Properties', ['Property', 'Type', ''], fieldsOf(one), (field) => [
        code(field.name),
        [field.type && code(field.type.text), field.readonly && 'read only'].filter(Boolean).join(', '),
        field.description,
      ]),
      table('Methods', ['Method', ''], methodsOf(one), (method) => [
        code(signatureOf(method)),
        wordsOf(method),
      ]),
      table('Events', ['Event', 'Class', 'Carries', ''], one.events, (event) => [
        code(event.name),
        code(event.type.text),
        event.carries.map(code).join(', '),
        event.description,
      ]),
      table('Slots', ['Slot', ''], one.slots, (slot) => [
        slot.name ? code(slot.name) : '_(what it holds)_',
        slot.description,
      ]),
      table(
        'Parts',
        ['Part', ''],
        one.cssParts?.filter((part) => !isShared(part)),
        (part) => [code(part.name), part.description],
      ),
      one.cssParts?.some(isShared) ? 'Besides: the [parts of the screens](#parts-of-the-screens).' : '',
      table('States', ['State', ''], one.cssStates, (state) => [code(state.name), state.description]),
      table(
        'Its own properties of the look',
        ['Property', 'Default', ''],
        one.cssProperties?.filter(({ name }) => !tokens.some((token) => token.name === name)),
        (property) => [
          code(property.name),
          property.default ? code(property.default) : '',
          property.description,
        ],
      ),
    ]
      .filter(Boolean)
      .join('\n\n'),
  );
  parts.push(
    [
      '### Parts of the screens',
      'What stands inside an element is reached with `::part()`, as `touchline-help::part(tile) { … }`.',
      table('Parts', ['Part', ''], screens, (part) => [code(part.name), part.description]),
    ].join('\n\n'),
  );
  const colours = tokens.filter(({ syntax }) => syntax === '<color>');
  const sizes = tokens.filter(({ syntax }) => syntax !== '<color>');
  const [light, dark] = [/^light-dark\((\S+), /, /, (\S+)\)$/];
  parts.push(
    [
      '### Properties of the look',
      'For all elements. Set them on the element or on anything around it.',
      table('Colours', ['Property', 'On light', 'On dark', ''], colours, (colour) => [
        code(colour.name),
        code(light.exec(colour.default)[1]),
        code(dark.exec(colour.default)[1]),
        colour.description,
      ]),
      table('Sizes and the rest', ['Property', 'Default', ''], sizes, (size) => [
        code(size.name),
        code(size.default),
        size.description,
      ]),
    ].join('\n\n'),
  );
  return parts.join('\n\n');
}

/** @returns A module of types: what each tag may carry and tell. */
export function typesOf(elements) {
  const imports = elements.map(
    ({ name, path }) => `import type { ${name} } from '${path.replace(/^src\//, '../')}';`,
  );
  const tags = elements.map(
    ({ tagName, name, summary, attributes = [], events = [] }) => `
  /** ${summary} */
  '${tagName}': {
    element: ${name};
    attributes: {${attributes
      .map(
        ({ name: attribute, type, description }) => `
      /** ${description} */
      ${/^\w+$/.test(attribute) ? attribute : `'${attribute}'`}${isRequired({ description }) ? '' : '?'}: ${type.text === 'boolean' ? "boolean | ''" : type.text}${isRequired({ description }) ? '' : ' | undefined'};`,
      )
      .join('')}
    };
    events: ${events.map((event) => `'${event.name}'`).join(' | ') || 'never'};
  };`,
  );
  return `// Made by \`.ci/elements.mjs\` from the docstrings of the elements: change those.
${imports.join('\n')}

/** What a page may write on each of our tags, and hear from it. */
export interface Elements {${tags.join('')}
}
`;
}

const isRequired = ({ description }) => /\bRequired\b/.test(description);

const fieldsOf = ({ members = [] }) => members.filter(({ kind }) => kind === 'field');
const methodsOf = ({ members = [] }) => members.filter(({ kind }) => kind === 'method');

function signatureOf({ name, parameters = [], return: returned }) {
  const list = parameters.map(
    (one) => `${one.name}${one.optional ? '?' : ''}: ${one.type?.text ?? 'unknown'}`,
  );
  return `${name}(${list.join(', ')})${returned ? `: ${returned.type.text}` : ''}`;
}

function wordsOf({ description, parameters = [] }) {
  const more = parameters
    .filter((one) => one.description)
    .map((one) => `${code(one.name)}: ${one.description.replace(/^-?\s*/, '')}`);
  return [description, ...more].join(' ');
}

function table(title, head, rows = [], cells) {
  if (rows.length === 0) return '';
  const lines = [head, head.map(() => '---'), ...rows.map(cells)];
  return [`**${title}**`, '', ...lines.map((line) => `| ${line.map(inCell).join(' | ')} |`)].join('\n');
}

const code = (text) => `\`${text}\``;
const inCell = (text) =>
  String(text ?? '')
    .replaceAll(/\s*\n\s*/g, ' ')
    .replaceAll('|', '\\|');
