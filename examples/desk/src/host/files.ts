import { createHash } from 'node:crypto';
import { readFile, realpath, stat } from 'node:fs/promises';
import { extname, join, sep } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.avif': 'image/avif',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
};
/**
 * `main-D3aB_9xQ.js`, `panel-d3ab91.js`: another content has another name. Words share one mark, `food-wcdfbd02.js`, and
 * are asked for.
 */
const HASHED = /-([\da-f]{6}|(?!w[\da-f]{6})[\w-]{8})\.(js|css)$/;
const SMALLEST_TO_SHRINK = 1_000;

const brotli = promisify(brotliCompress);
const zip = promisify(gzip);

/** One folder served under one address. */
export interface Mount {
  /** `/kiosk`; `/` for the root. */
  at: string;
  folder: string;
  /** Served for the address itself. @default 'index.html' */
  index?: string;
  /** Served for addresses inside that are no file; without it they are not found. */
  fallback?: string;
  /** Pages of other sites may load these files. */
  shared?: boolean;
  /** A bundler wrote it: names with a hash in them never change what they hold. */
  built?: boolean;
  /** Content security policy of its pages. */
  csp: string;
}

interface Kept {
  mtimeMs: number;
  size: number;
  etag: string;
  bytes: Buffer;
  shrunk: Map<string, Promise<Buffer>>;
}

/**
 * Serves files of these folders and nothing outside them.
 *
 * @returns Answers a request, or `undefined` where there is no such file.
 */
export function fileServer(mounts: readonly Mount[]) {
  const kept = new Map<string, Kept>();

  async function find(path: string): Promise<{ mount: Mount; file: string } | undefined> {
    for (const mount of mounts) {
      const inside = within(mount.at, path);
      if (inside === undefined) continue;
      const file =
        (await fileIn(mount.folder, inside || (mount.index ?? 'index.html'))) ??
        (await fallbackOf(mount, inside));
      if (file) return { mount, file };
    }
    return undefined;
  }

  async function read(file: string): Promise<Kept> {
    const { mtimeMs, size } = await stat(file);
    const known = kept.get(file);
    if (known && known.mtimeMs === mtimeMs && known.size === size) return known;
    const bytes = await readFile(file);
    const etag = `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 22)}"`;
    const fresh = { mtimeMs, size, etag, bytes, shrunk: new Map<string, Promise<Buffer>>() };
    kept.set(file, fresh);
    return fresh;
  }

  return async (request: Request): Promise<Response | undefined> => {
    if (request.method !== 'GET' && request.method !== 'HEAD') return undefined;
    const found = await find(new URL(request.url).pathname);
    if (!found) return undefined;
    const { mount, file } = found;
    const one = await read(file);
    const type = TYPES[extname(file)] ?? 'application/octet-stream';
    const headers = new Headers({
      'content-type': type,
      etag: one.etag,
      'cache-control': mount.built && HASHED.test(file) ? 'public, max-age=31536000, immutable' : 'no-cache',
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      vary: 'Accept-Encoding',
      'cross-origin-resource-policy': mount.shared ? 'cross-origin' : 'same-origin',
    });
    if (mount.shared) headers.set('access-control-allow-origin', '*');
    // Also on pictures: an SVG that is opened by itself is a page.
    if (/html|svg/.test(type)) headers.set('content-security-policy', mount.csp);
    if (matches(request.headers.get('if-none-match'), one.etag))
      return new Response(null, { status: 304, headers });
    const encoding = isText(type) && one.size >= SMALLEST_TO_SHRINK ? encodingFor(request) : undefined;
    if (encoding) headers.set('content-encoding', encoding);
    const body = encoding ? await shrink(one, encoding) : one.bytes;
    headers.set('content-length', `${body.byteLength}`);
    return new Response(request.method === 'HEAD' ? null : new Uint8Array(body), { headers });
  };
}

/** The rest of a path inside a mount: always without a leading slash; `undefined` outside it. */
function within(at: string, path: string): string | undefined {
  if (at === '/') return path.slice(1);
  if (path === at) return '';
  return path.startsWith(`${at}/`) ? path.slice(at.length + 1) : undefined;
}

async function fileIn(folder: string, inside: string): Promise<string | undefined> {
  const parts = decoded(inside)?.split('/');
  if (!parts || parts.some((part) => part.startsWith('.') || /[\\\0]/.test(part))) return undefined;
  const wanted = parts.at(-1) === '' ? [...parts, 'index.html'] : parts;
  try {
    const root = await realpath(folder);
    const file = await realpath(join(root, ...wanted));
    // A link that leads out of the folder is not followed.
    if (!file.startsWith(root + sep)) return undefined;
    return (await stat(file)).isFile() ? file : undefined;
  } catch {
    return undefined;
  }
}

/** Addresses with a dot are files that are missing; the others belong to the page that finds its own way. */
async function fallbackOf({ folder, fallback }: Mount, inside: string): Promise<string | undefined> {
  return fallback === undefined || /\.[^/]*$/.test(inside) ? undefined : fileIn(folder, fallback);
}

function decoded(path: string): string | undefined {
  try {
    return decodeURIComponent(path);
  } catch {
    return undefined;
  }
}

function encodingFor(request: Request): 'br' | 'gzip' | undefined {
  const accepted = (request.headers.get('accept-encoding') ?? '')
    .split(',')
    .filter((one) => !/;\s*q=0(\.0*)?\s*$/.test(one))
    .map((one) => one.split(';', 1)[0]?.trim());
  if (accepted.includes('br')) return 'br';
  return accepted.includes('gzip') ? 'gzip' : undefined;
}

function shrink(one: Kept, encoding: 'br' | 'gzip'): Promise<Buffer> {
  let shrunk = one.shrunk.get(encoding);
  if (!shrunk) {
    shrunk =
      encoding === 'br'
        ? brotli(one.bytes, { params: { [constants.BROTLI_PARAM_SIZE_HINT]: one.size } })
        : zip(one.bytes);
    one.shrunk.set(encoding, shrunk);
  }
  return shrunk;
}

function isText(type: string): boolean {
  return /^text\/|json|svg/.test(type);
}

function matches(header: string | null, etag: string): boolean {
  return (header ?? '').split(',').some((one) => one.trim().replace(/^W\//, '') === etag);
}
