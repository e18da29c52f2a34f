// The desk opens without a network: this worker keeps the page and its files. What people do and read never passes
// here: requests to the desk itself are left alone.
const KEPT = 'touchline-desk-files';
const DESK_PAGE = '/desk';
const FILES = '/desk/files.json';
/** A slow network is worse than none while a copy is at hand. */
const PATIENCE_MS = 3_000;
/** `index-D3aB9x_Q.js`: another content has another name. */
const NEVER_CHANGES = /-[\w-]{8}\.(js|css|svg)$/;

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
  path === DESK_PAGE || (path.startsWith(`${DESK_PAGE}/`) && !/^\/desk\/(api|auth)(\/|$)/.test(path));

async function keptFirst(request) {
  const files = await caches.open(KEPT);
  return (await files.match(request)) ?? keep(files, request);
}

async function freshFirst(request) {
  const files = await caches.open(KEPT);
  const page = request.mode === 'navigate' ? DESK_PAGE : request;
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
  const list = await fetch(FILES, { cache: 'no-cache' });
  if (!list.ok) throw new Error(`The list of files answered ${list.status}.`);
  const built = Object.values(await list.json()).flatMap(({ file, css = [], assets = [] }) => [
    file,
    ...css,
    ...assets,
  ]);
  const wanted = [DESK_PAGE, ...new Set(built.map((name) => `${DESK_PAGE}/${name}`))];
  const here = new Set((await files.keys()).map(({ url }) => new URL(url).pathname));
  const missing = wanted.filter((path) => !here.has(path) || !NEVER_CHANGES.test(path));
  await files.addAll(missing.map((path) => new Request(path, { cache: 'no-cache' })));
  for (const path of here) if (!wanted.includes(path)) await files.delete(path);
}
