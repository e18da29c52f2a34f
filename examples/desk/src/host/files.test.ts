import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { brotliDecompressSync } from 'node:zlib';
import { fileServer } from './files.ts';

const SCRIPT = `console.log(${JSON.stringify('north stand '.repeat(300))});`;

/** Names of the console and of the script tag. */
const KEPT = ['main-D3aB_9xQ.js', 'panel-d3ab91.js'];
/** All words share one mark, so the same name may come to another file. */
const ASKED_FOR = ['food-wcdfbd0.js', 'food-wcdfbd02.js', 'food-wcdfbd012.js'];

describe('files', () => {
  const root = mkdtempSync(join(tmpdir(), 'touchline-files-'));
  let serve: ReturnType<typeof fileServer>;

  before(() => {
    for (const folder of ['shop', 'desk/assets']) mkdirSync(join(root, folder), { recursive: true });
    writeFileSync(join(root, 'secret.txt'), 'canary');
    writeFileSync(join(root, 'shop/.env'), 'canary');
    writeFileSync(join(root, 'shop/index.html'), '<h1>Shop</h1>');
    writeFileSync(join(root, 'shop/track.html'), '<h1>Track</h1>');
    writeFileSync(join(root, 'shop/shop.js'), SCRIPT);
    writeFileSync(join(root, 'desk/index.html'), '<h1>Desk</h1>');
    for (const name of [...KEPT, ...ASKED_FOR]) writeFileSync(join(root, 'desk/assets', name), SCRIPT);
    symlinkSync(join(root, 'secret.txt'), join(root, 'shop/link.txt'));
    serve = fileServer([
      {
        at: '/desk',
        folder: join(root, 'desk'),
        fallback: 'index.html',
        built: true,
        csp: "default-src 'self'",
      },
      { at: '/track', folder: join(root, 'shop'), index: 'track.html', csp: "default-src 'none'" },
      { at: '/', folder: join(root, 'shop'), csp: "default-src 'none'" },
    ]);
  });
  after(() => rmSync(root, { recursive: true, force: true }));

  const get = (path: string, headers: Record<string, string> = {}, method = 'GET') =>
    serve(new Request(`http://127.0.0.1${path}`, { headers, method }));

  it('are found where a page asks for them, and pages that find their own way get their page', async () => {
    const text = async (path: string) => (await get(path))?.text();
    assert.equal(await text('/'), '<h1>Shop</h1>');
    assert.equal(await text('/track'), '<h1>Track</h1>');
    assert.equal(await text('/desk'), '<h1>Desk</h1>');
    assert.equal(await text('/desk/issue/7K3F'), '<h1>Desk</h1>');
    assert.equal(await text('/desk/assets/missing.js'), undefined);
    assert.equal(await text('/nothing'), undefined);
  });

  it('outside the folder, hidden or behind a link are not there', async () => {
    for (const path of [
      '/%2e%2e/secret.txt',
      '/..%2fsecret.txt',
      '/..%5csecret.txt',
      '/%2e%2e%2fsecret.txt',
      '/desk/%2e%2e/%2e%2e/secret.txt',
      '/.env',
      '/link.txt',
      '/%00',
      '/%E0%A4%A',
      '//etc/passwd',
    ]) {
      const answer = await get(path);
      assert.equal(answer, undefined, path);
    }
  });

  it('travel small, are checked by their tag, and only those with a hash are kept for ever', async () => {
    const plain = await get('/shop.js');
    assert.equal(plain?.headers.get('cache-control'), 'no-cache');
    assert.equal(await plain?.text(), SCRIPT);
    const small = await get('/shop.js', { 'accept-encoding': 'gzip, br' });
    assert.equal(small?.headers.get('content-encoding'), 'br');
    const bytes = Buffer.from((await small?.arrayBuffer()) ?? new ArrayBuffer());
    assert.equal(small?.headers.get('content-length'), `${bytes.length}`);
    assert.equal(brotliDecompressSync(bytes).toString(), SCRIPT);
    assert.equal(
      (await get('/shop.js', { 'accept-encoding': 'br;q=0, gzip' }))?.headers.get('content-encoding'),
      'gzip',
    );
    const again = await get('/shop.js', { 'if-none-match': plain?.headers.get('etag') ?? '' });
    assert.deepEqual([again?.status, await again?.text()], [304, '']);
    const isKept = async (name: string) =>
      (await get(`/desk/assets/${name}`))?.headers.get('cache-control')?.includes('immutable');
    for (const name of KEPT) assert.equal(await isKept(name), true, name);
    for (const name of ASKED_FOR) assert.equal(await isKept(name), false, name);
  });

  it('come with the policy of their page, and HEAD says the same without a body', async () => {
    const page = await get('/', {}, 'HEAD');
    assert.deepEqual([page?.status, await page?.text()], [200, '']);
    assert.equal(page?.headers.get('content-security-policy'), "default-src 'none'");
    assert.equal(page?.headers.get('x-content-type-options'), 'nosniff');
    assert.equal(page?.headers.get('referrer-policy'), 'no-referrer');
    assert.equal(await get('/', {}, 'POST'), undefined);
  });
});
