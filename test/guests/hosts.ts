import type { HostPage, HostSite } from './host-page.ts';

/** What somebody meets on a page who wants to report something. */
export type Outcome =
  /** The panel opens in its own style, and the report reaches the venue. */
  | 'works'
  /** As above, but the page lets nothing out: the report is kept, and its line says so. */
  | 'kept, and says so'
  /** As `works`, but the page keeps nothing: the report goes out of memory. */
  | 'works from memory'
  /** The page keeps nothing, and the relay takes nothing from a page without an origin: both are said. */
  | 'kept in memory, and says so'
  /** Templates are forbidden: the page hears why, and can still report by itself. */
  | 'no panel; the page is told why, and can report'
  /** The page forbids our script itself. */
  | 'never starts, harms nothing';

export interface Host {
  name: string;
  outcome: Outcome;
  page: (site: HostSite) => HostPage;
  /** Seen in a frame of a page of another origin. */
  framed?: boolean;
  /** Violations that nobody can avoid who asks for a policy: nothing tells beforehand that there is none. */
  asksForPolicy?: boolean;
}

const SELF = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src data:";
const policy = (text: string) => () => ({ policy: text });
const head = (text: string) => () => ({ head: text });
const script = (text: string) => head(`<script>${text}</script>`);
const nonce = (rest: string) => () => ({
  policy: SELF.replace("script-src 'self'", `script-src 'nonce-guest' ${rest}`),
  attributes: 'nonce="guest"',
});

/** Policies of pages, and what they come to. */
export const POLICIES: Host[] = [
  { name: 'no policy', outcome: 'works', page: () => ({}) },
  {
    name: "default-src 'none'",
    outcome: 'never starts, harms nothing',
    page: policy("default-src 'none'"),
  },
  {
    name: "default-src 'none'; script-src 'self'",
    outcome: 'kept, and says so',
    page: policy("default-src 'none'; script-src 'self'; img-src data:"),
  },
  { name: "its own scripts, styles and requests ('self')", outcome: 'works', page: policy(SELF) },
  {
    name: "style-src 'none'",
    outcome: 'works',
    page: policy(SELF.replace("style-src 'self'", "style-src 'none'")),
  },
  { name: "script-src 'nonce-…'", outcome: 'works', page: nonce("'self'") },
  { name: "script-src 'nonce-…' 'strict-dynamic'", outcome: 'works', page: nonce("'strict-dynamic'") },
  {
    name: 'script-src by hash with SRI for the tag, by address for its chunks',
    outcome: 'works',
    page: (site) => ({
      policy: SELF.replace(
        "script-src 'self'",
        `script-src '${site.integrity('touchline.js')}' '${site.integrity('/host/watchman.js')}' ${site.show({}).replace(/page.*/, 'touchline/')}`,
      ),
      attributes: `integrity="${site.integrity('touchline.js')}" crossorigin`,
    }),
  },
  {
    name: "trusted-types 'none'",
    outcome: 'works',
    page: policy(`${SELF}; trusted-types 'none'`),
    asksForPolicy: true,
  },
  {
    name: "trusted-types lit-html (the page's own Lit), which leaves no room for ours",
    outcome: 'works',
    page: () => ({
      policy: `${SELF}; trusted-types lit-html`,
      head: '<script type="module" src="/host/lit-html.js"></script>',
    }),
    asksForPolicy: true,
  },
  {
    name: "require-trusted-types-for 'script'; trusted-types touchline",
    outcome: 'works',
    page: policy(`${SELF}; require-trusted-types-for 'script'; trusted-types touchline`),
  },
  {
    name: "require-trusted-types-for 'script'; trusted-types touchline, and a default policy that throws",
    outcome: 'works',
    page: () => ({
      policy: `${SELF.replace("'self'", "'self' 'nonce-guest'")}; require-trusted-types-for 'script'; trusted-types touchline default`,
      head: `<script nonce="guest">
        const no = () => { throw new Error('No HTML here.'); };
        self.trustedTypes?.createPolicy('default', { createHTML: no, createScript: no, createScriptURL: no });
      </script>`,
    }),
  },
  {
    name: "require-trusted-types-for 'script'; trusted-types 'none'",
    outcome: 'no panel; the page is told why, and can report',
    page: policy(`${SELF}; require-trusted-types-for 'script'; trusted-types 'none'`),
    asksForPolicy: true,
  },
  {
    name: "connect-src 'none'",
    outcome: 'kept, and says so',
    page: policy(SELF.replace("connect-src 'self'", "connect-src 'none'")),
  },
  { name: "worker-src 'none'", outcome: 'works', page: policy(`${SELF}; worker-src 'none'`) },
  {
    name: "img-src, font-src, media-src, frame-src and object-src 'none'",
    outcome: 'works',
    page: policy(
      `${SELF.replace('img-src data:', "img-src 'none'")}; font-src 'none'; media-src 'none'; frame-src 'none'; object-src 'none'`,
    ),
  },
  {
    name: "form-action, base-uri and frame-ancestors 'none'",
    outcome: 'works',
    page: policy(`${SELF}; form-action 'none'; base-uri 'none'; frame-ancestors 'none'`),
  },
  {
    name: 'sandbox allow-scripts allow-same-origin',
    outcome: 'works',
    page: policy('sandbox allow-scripts allow-same-origin'),
  },
  {
    name: 'sandbox allow-scripts (no origin, no storage)',
    outcome: 'kept in memory, and says so',
    page: policy('sandbox allow-scripts'),
  },
  {
    name: 'Cross-Origin-Embedder-Policy: require-corp and Cross-Origin-Opener-Policy: same-origin',
    outcome: 'works',
    page: () => ({
      headers: {
        'cross-origin-embedder-policy': 'require-corp',
        'cross-origin-opener-policy': 'same-origin',
      },
    }),
  },
  {
    name: 'Permissions-Policy: camera=(), microphone=(), geolocation=()',
    outcome: 'works',
    page: () => ({ headers: { 'permissions-policy': 'camera=(), microphone=(), geolocation=()' } }),
  },
  { name: 'in a frame of another site', outcome: 'works', page: () => ({}), framed: true },
];

/** Pages with habits of their own. */
export const HABITS: Host[] = [
  ...Object.entries({
    'a style sheet that unsets everything': '* { all: unset }',
    'a style sheet that hides every button':
      'button, dialog { display: none !important } h1, h2, p { font-size: 4px !important }',
    'a style sheet that turns, shrinks and layers all there is':
      'body > * { opacity: 0.99; isolation: isolate } div, span, button { width: 1px; height: 1px }',
  }).map(([name, css]): Host => ({ name, outcome: 'works', page: head(`<style>${css}</style>`) })),
  {
    name: 'an enumerable property on Object.prototype',
    outcome: 'works',
    page: script('Object.prototype.x = 1; Object.prototype.extend = function () {};'),
  },
  {
    name: 'Object.prototype polluted with names that libraries read',
    outcome: 'works from memory',
    page: script(`for (const name of ['endpoint', 'venue', 'theme', 'label', 'detail', 'contact',
      'profile', 'problem', 'digest', 'locale', 'origin', 'language'])
      Object.prototype[name] = 'polluted';`),
  },
  {
    name: 'an old library in the prototypes of arrays and strings',
    outcome: 'works',
    page: script(`
      Array.prototype.toJSON = function () { return 'an array of an old library'; };
      String.prototype.toJSON = function () { return '"' + this + '"'; };
      Array.prototype.contains = function (one) { return this.indexOf(one) >= 0; };
      Array.prototype.remove = function () { this.length = 0; };
`),
  },
  {
    name: 'elements named like everything a script could look for',
    outcome: 'works',
    page: () => ({
      body: (
        'currentScript scripts forms body head documentElement baseURI URL adoptedStyleSheets activeElement ' +
        'defaultView cookie location readyState touchline trustedTypes customElements indexedDB crypto fetch ' +
        'locks navigator performance BroadcastChannel globalThis self endpoint venue'
      )
        .split(' ')
        .map((name) => `<form name="${name}"><input name="${name}"></form><a id="${name}" href="clobbered:">`)
        .join('</a>'),
    }),
  },
  {
    name: "the page's own copy of Lit, before and after ours",
    outcome: 'works',
    page: head(
      '<script type="module" src="/host/lit-html.js"></script><script type="module" async src="/host/lit-html.js?again"></script>',
    ),
  },
  {
    name: 'the script tag twice',
    outcome: 'works',
    page: () => ({
      body: '<script type="module" src="/touchline/touchline.js?twice" data-endpoint="/touchline" data-venue="north-arena"></script>',
    }),
  },
  {
    name: 'a page that has taken IndexedDB away',
    outcome: 'works from memory',
    page: script(`Object.defineProperty(window, 'indexedDB', { value: undefined })`),
  },
  {
    name: 'a page that wraps fetch, and answers for the network itself',
    outcome: 'works',
    page: script(`const real = fetch; window.fetch = function () { return real.apply(this, arguments); };`),
  },
];
