/** What the page saw while hostile text was shown on it. */
export interface Guard {
  /** Looks at everything below an element, through shadow roots. @throws Error that names what is not ours */
  inspect(root: Element): void;
  /** How often something ran, and where else the page was touched. */
  readonly alarms: string[];
  stop(): void;
}

/** Elements that our pages are made of. Nothing else may appear, whatever a text says. */
const TAGS = new Set(
  (
    'a abbr blockquote figure figcaption article aside b br button canvas dd details dialog div dl dt em fieldset footer form h1 h2 h3 h4 header hr i img ' +
    'input kbd label legend li main menu nav ol optgroup option output p path picture progress section select small span ' +
    'strong style sub summary sup svg table tbody td template textarea th thead time title tr u ul wbr circle line rect g ' +
    'polyline polygon bdi code pre q s mark datalist meter slot'
  ).split(' '),
);
const ADDRESSES = ['href', 'src', 'action', 'formaction', 'data', 'xlink:href', 'poster', 'srcset', 'srcdoc'];
const SCHEMES = /^(https?:|tel:|sms:|mailto:|blob:|data:image\/(png|jpeg|svg\+xml|webp);)/;

/** Stands on the page until it is stopped. */
export function guard(): Guard {
  const alarms: string[] = [];
  const page = globalThis as unknown as Record<string, unknown>;
  const names = ['hostile', 'alert', 'confirm', 'prompt', 'print', 'open'];
  const before = new Map(names.map((name) => [name, page[name]]));
  for (const name of names)
    page[name] = (...args: unknown[]) => void alarms.push(`${name}(${String(args[0])})`);
  const violation = ({ effectiveDirective, blockedURI }: SecurityPolicyViolationEvent) =>
    alarms.push(`${effectiveDirective} ${blockedURI}`);
  document.addEventListener('securitypolicyviolation', violation);
  // What is moved out of our elements into the page is not ours any more.
  const observer = new MutationObserver((changes) => {
    for (const { addedNodes } of changes) {
      for (const node of addedNodes) {
        if (node instanceof Element && !TAGS.has(node.localName) && !isOurs(node))
          alarms.push(`<${node.localName}> on the page`);
      }
    }
  });
  observer.observe(document, { subtree: true, childList: true });
  const address = location.href;

  return {
    alarms,
    inspect(root) {
      for (const element of everyElement(root)) inspectOne(element);
      if (Object.hasOwn(Object.prototype, 'polluted')) throw new Error('Every object is polluted.');
      if (location.href.split('#')[0] !== address.split('#')[0])
        throw new Error(`The page went to ${location.href}.`);
    },
    stop() {
      observer.disconnect();
      document.removeEventListener('securitypolicyviolation', violation);
      for (const [name, was] of before) page[name] = was;
    },
  };
}

/** Our elements, and the style sheet that the test of the desk puts on its page. */
const isOurs = (element: Element) =>
  /^(touchline|desk)-/.test(element.localName) || element.matches('link[data-desk]');

function inspectOne(element: Element): void {
  const { localName } = element;
  if (!TAGS.has(localName) && !isOurs(element)) throw new Error(`There is a <${localName}>.`);
  for (const { name, value } of element.attributes) {
    if (/^on\w/.test(name)) throw new Error(`<${localName}> has ${name}="${value}".`);
    if (!ADDRESSES.includes(name) || (localName === 'path' && name === 'd')) continue;
    const told = (element as unknown as Record<string, unknown>)[name];
    const address = typeof told === 'string' ? told : value;
    if (address && !SCHEMES.test(new URL(address, location.href).href))
      throw new Error(`<${localName}> leads to ${address}.`);
  }
}

function* everyElement(root: Element): Generator<Element> {
  yield root;
  for (const parent of [root, ...(root.shadowRoot ? [root.shadowRoot] : [])]) {
    for (const child of parent.children) yield* everyElement(child);
  }
}
