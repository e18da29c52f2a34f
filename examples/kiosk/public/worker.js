// A kiosk starts without a network: this worker keeps the page, the widget and all its languages. What people
// write never passes here: it goes from the page to the relay, or stays sealed where the page keeps it.
const KEPT = 'touchline-kiosk-files';
const PAGE = ['/kiosk', '/kiosk/kiosk.css', '/kiosk/kiosk.js', '/kiosk/lantern.svg'];
const WIDGET = '/touchline/';
/** A slow network is worse than none while a copy is at hand. */
const PATIENCE_MS = 3_000;
/** `panel-d3ab91.js`: another content has another name. Words share one mark, `food-wcdfbd02.js`, and are asked for. */
const NEVER_CHANGES = /-[\da-f]{6}\.js$/;

addEventListener('install', (event) => event.waitUntil(keepAll().then(() => skipWaiting())));
addEventListener('activate', (event) => event.waitUntil(clients.claim()));
addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== location.origin || !isOurs(pathname)) return;
  event.respondWith(NEVER_CHANGES.test(pathname) ? keptFirst(request) : freshFirst(request));
  // Whatever a new version brought is fetched before it is needed.
  if (request.mode === 'navigate') event.waitUntil(keepAll().catch(() => {}));
});

const isOurs = (path) =>
  path === '/kiosk' ||
  path.startsWith('/kiosk/') ||
  (path.startsWith(WIDGET) && !/^\/touchline\/v\d/.test(path));

async function keptFirst(request) {
  const files = await caches.open(KEPT);
  return (await files.match(request)) ?? keep(files, request);
}

async function freshFirst(request) {
  const files = await caches.open(KEPT);
  // Whatever stands behind the address is for the page alone, and is not kept.
  const page = request.mode === 'navigate' ? '/kiosk' : request;
  const fresh = keep(files, page);
  const kept = await files.match(page);
  if (!kept) return fresh;
  const late = new Promise((resolve) => setTimeout(resolve, PATIENCE_MS, kept));
  return Promise.race([fresh.catch(() => kept), late]);
}

async function keep(files, request) {
  const answer = await fetch(request, { cache: 'no-cache' });
  if (answer.ok) await files.put(request, answer.clone());
  return answer.ok ? answer : ((await files.match(request)) ?? answer);
}

/** All files of the newest version, and then none of an older one. */
async function keepAll() {
  const files = await caches.open(KEPT);
  const list = await fetch(`${WIDGET}files.json`, { cache: 'no-cache' });
  if (!list.ok) throw new Error(`The list of files answered ${list.status}.`);
  const names = (await list.json()).filter((name) => name.endsWith('.js'));
  const wanted = [...PAGE, ...names.map((name) => WIDGET + name)];
  const here = new Set((await files.keys()).map(({ url }) => new URL(url).pathname));
  const missing = wanted.filter((path) => !here.has(path) || !NEVER_CHANGES.test(path));
  for (let from = 0; from < missing.length; from += 8) {
    await files.addAll(missing.slice(from, from + 8).map((path) => new Request(path, { cache: 'no-cache' })));
  }
  for (const path of here) if (!wanted.includes(path)) await files.delete(path);
}
