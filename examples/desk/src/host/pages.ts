import { join } from 'node:path';
import { REPOSITORY } from '../settings.ts';
import { fileServer, type Mount } from './files.ts';

/** Nothing but our own files, and texts become markup by the named policies only. */
const csp = (policies: string) =>
  [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' data: blob:",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    `trusted-types ${policies}`,
  ].join('; ');

const guest = csp('touchline');
/** Its worker shows that there is an answer. */
const shop = csp('touchline stubwell');
/** Its worker keeps the page for times without a network. */
const kiosk = csp('touchline kiosk');
/** So does the desk's, for a steward on the way. */
const own = csp('touchline lit-html desk');
/** The gallery shows its own pages in frames. */
const gallery = guest.replace("frame-ancestors 'none'", "frame-src 'self'; frame-ancestors 'self'");
const at = (...path: string[]) => join(REPOSITORY, ...path);

const MOUNTS: readonly Mount[] = [
  { at: '/touchline', folder: at('packages/widget/dist-cdn'), shared: true, built: true, csp: guest },
  // Beside the page, not below it: only from there may it also answer for the page itself.
  { at: '/kiosk-worker.js', folder: at('examples/kiosk/public'), index: 'worker.js', csp: guest },
  { at: '/kiosk', folder: at('examples/kiosk/public'), fallback: 'index.html', csp: kiosk },
  { at: '/desk-worker.js', folder: at('examples/desk/dist-console'), index: 'worker.js', csp: guest },
  { at: '/desk', folder: at('examples/desk/dist-console'), fallback: 'index.html', built: true, csp: own },
  { at: '/gallery', folder: at('examples/gallery/dist'), built: true, csp: gallery },
  { at: '/track', folder: at('examples/ticketing-site/public'), index: 'track.html', csp: shop },
  { at: '/', folder: at('examples/ticketing-site/public'), csp: shop },
];

/** The shop, the kiosk, the desk's console and the script tag, as a venue's web server would serve them. */
export function pages() {
  return fileServer(MOUNTS);
}
