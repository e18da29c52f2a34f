import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { crc32, deflateSync } from 'node:zlib';
import { sealerTo } from '../capture/seal.ts';
import type { Attachment } from '../model/issue.ts';
import { plainJpeg, reporter } from '../testing/fixtures.ts';
import { relayClient } from '../testing/relay-client.ts';
import { SEALED_VECTOR } from '../testing/sealed-vector.ts';
import { cleanPhoto } from '../model/clean-photo.ts';
import { memoryStore } from './memory-store.ts';
import type { RelayOptions } from './options.ts';
import { createRelay } from './relay.ts';

const CANARY = 'GPS 51.5560 N 0.2795 W';
const bytesOf = (...parts: (string | readonly number[] | Uint8Array)[]) =>
  new Uint8Array(
    Buffer.concat(
      parts.map((one) => (typeof one === 'string' ? Buffer.from(one, 'latin1') : Buffer.from(one))),
    ),
  );
const uint32 = (value: number, little = false) => {
  const bytes = Buffer.alloc(4);
  if (little) bytes.writeUInt32LE(value);
  else bytes.writeUInt32BE(value);
  return bytes;
};

const segment = (marker: number, text: string) =>
  bytesOf([0xff, marker, (text.length + 2) >> 8, (text.length + 2) & 0xff], text);
const chunk = (name: string, body: Uint8Array | string) => {
  const inner = bytesOf(name, body);
  return bytesOf(uint32(inner.length - 4), inner, uint32(crc32(inner)));
};
const piece = (name: string, body: Uint8Array | string) =>
  bytesOf(name, uint32(body.length, true), body, body.length % 2 ? [0] : []);
const box = (name: string, body: Uint8Array | string) => bytesOf(uint32(body.length + 8), name, body);

const JPEG = plainJpeg(400);
const header = (width: number, height: number) => bytesOf(uint32(width), uint32(height), [8, 2, 0, 0, 0]);
const png = (width: number, height: number, ...more: Uint8Array[]) =>
  bytesOf(
    [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a],
    chunk('IHDR', header(width, height)),
    ...more,
    chunk('IDAT', deflateSync(Buffer.alloc(4 * 13))),
    chunk('IEND', ''),
  );
const PNG = png(4, 4);
/** One pixel, lossless. */
const VP8L = piece('VP8L', bytesOf([0x2f, 0, 0, 0, 0, 0x88, 0x88, 0x08]));
const webp = (...parts: Uint8Array[]) => {
  const body = bytesOf('WEBP', ...parts);
  return bytesOf('RIFF', uint32(body.length, true), body);
};
const extended = (flags: number) => piece('VP8X', bytesOf([flags, 0, 0, 0, 0, 0, 0, 0, 0, 0]));
const avif = (...items: string[]) => {
  const infos = items.map((type) => box('infe', bytesOf([2, 0, 0, 0, 0, 1, 0, 0], type, [0])));
  const ispe = box('ispe', bytesOf([0, 0, 0, 0], uint32(4), uint32(4)));
  return bytesOf(
    box('ftyp', 'avif\0\0\0\0mif1'),
    box('meta', bytesOf([0, 0, 0, 0], ...infos, ispe)),
    box('mdat', 'pixels'),
  );
};

const clean = (bytes: Uint8Array, type: string): string => {
  const result = cleanPhoto(bytes, `image/${type}`);
  if ('refused' in result) assert.fail(result.refused);
  return Buffer.from(result.bytes).toString('latin1');
};
const isRefused = (bytes: Uint8Array, type: string) => 'refused' in cleanPhoto(bytes, `image/${type}`);
const text = (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1');

describe('a photo at the relay', () => {
  it('that holds nothing but the picture stays as it is', () => {
    assert.equal(clean(JPEG, 'jpeg'), text(JPEG));
    assert.equal(clean(PNG, 'png'), text(PNG));
    assert.equal(clean(webp(VP8L), 'webp'), text(webp(VP8L)));
    assert.equal(clean(webp(extended(0), VP8L), 'webp'), text(webp(extended(0), VP8L)));
    assert.equal(clean(avif('av01'), 'avif'), text(avif('av01')));
  });

  it('loses place, time, camera, thumbnail and every comment', () => {
    const hidden = [0xe0, 0xe1, 0xe2, 0xed, 0xee, 0xef, 0xfe].map((marker) =>
      segment(marker, `Exif\0\0${CANARY}`),
    );
    const thumbnail = segment(0xe0, `JFIF\0\x01\x01\0\0\x01\0\x01\x02\x02${CANARY}`);
    const jpeg = bytesOf(JPEG.subarray(0, 2), thumbnail, ...hidden, JPEG.subarray(20));
    assert.equal(clean(jpeg, 'jpeg'), text(JPEG));
    const texts = ['tEXt', 'zTXt', 'iTXt', 'eXIf', 'iCCP', 'tIME', 'pHYs', 'prVt'].map((name) =>
      chunk(name, CANARY),
    );
    assert.equal(clean(png(4, 4, ...texts), 'png'), text(PNG));
    const more = webp(
      extended(0x2c),
      piece('ICCP', CANARY),
      VP8L,
      piece('EXIF', CANARY),
      piece('XMP ', CANARY),
    );
    assert.equal(clean(more, 'webp'), text(webp(extended(0), VP8L)));
  });

  it('keeps the mark that says which colours the numbers mean', () => {
    const adobe = segment(0xee, 'Adobe\0d\0\0\0\0\x01');
    const jpeg = bytesOf(JPEG.subarray(0, 2), adobe, JPEG.subarray(20));
    assert.equal(clean(jpeg, 'jpeg'), text(jpeg));
  });

  it('is cut where the picture ends, whatever follows: an archive, a page, another picture', () => {
    const zip = bytesOf('PK\x03\x04', CANARY, 'PK\x05\x06', new Uint8Array(18));
    const page = bytesOf(`<html><script>alert(1)</script>${CANARY}`);
    for (const tail of [zip, page, JPEG]) {
      assert.equal(clean(bytesOf(JPEG, tail), 'jpeg'), text(JPEG));
      assert.equal(clean(bytesOf(PNG, tail), 'png'), text(PNG));
      assert.equal(clean(bytesOf(webp(VP8L), tail), 'webp'), text(webp(VP8L)));
      assert.equal(clean(bytesOf(avif('av01'), tail), 'avif'), text(avif('av01')));
    }
  });

  it('is refused where it would unfold to more than anybody photographs', () => {
    assert.ok(isRefused(png(65_535, 65_535), 'png'));
    assert.ok(isRefused(png(1_000_000, 40), 'png'));
    assert.ok(isRefused(png(0, 4), 'png'));
    const wide = plainJpeg(400);
    wide.set([0xff, 0xff, 0xff, 0xff], wide.indexOf(0xc0) + 4);
    assert.ok(isRefused(wide, 'jpeg'));
    assert.ok(!isRefused(png(8_160, 6_120), 'png'));
  });

  it('is refused where it is something else than the report says, or no photo at all', () => {
    const svg = bytesOf(
      '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><script>1</script></svg>',
    );
    const others = [
      svg,
      bytesOf('<!doctype html><p>hello'),
      bytesOf('%PDF-1.7 and some more'),
      bytesOf('GIF89a', JPEG),
    ];
    for (const bytes of [...others, PNG, webp(VP8L), new Uint8Array(), bytesOf(' ', JPEG)])
      assert.ok(isRefused(bytes, 'jpeg'));
    for (const type of ['png', 'webp', 'avif', 'svg+xml', 'gif', 'constructor'])
      assert.ok(isRefused(JPEG, type), type);
  });

  it('is refused where it is cut off, or holds more pictures or items than one', () => {
    for (const [bytes, type] of [
      [JPEG, 'jpeg'],
      [PNG, 'png'],
      [webp(VP8L), 'webp'],
    ] as const) {
      for (let length = 0; length < bytes.length; length++)
        assert.ok(isRefused(bytes.subarray(0, length), type));
    }
    const frame = JPEG.subarray(20, 33);
    assert.ok(isRefused(bytesOf(JPEG.subarray(0, 20), frame, JPEG.subarray(20)), 'jpeg'));
    assert.ok(isRefused(webp(VP8L, VP8L), 'webp'));
    assert.ok(isRefused(webp(extended(2), piece('ANMF', VP8L)), 'webp'));
    for (const type of ['Exif', 'mime', 'uri ']) assert.ok(isRefused(avif('av01', type), 'avif'), type);
  });

  it('never throws and never takes long, whatever the bytes are', () => {
    let state = 20_261_122;
    const random = () => (state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0) / 4_294_967_296;
    for (let count = 0; count < 20_000; count++) {
      const [bytes, type] = (
        [
          [JPEG, 'jpeg'],
          [PNG, 'png'],
          [webp(extended(0), VP8L), 'webp'],
          [avif('av01'), 'avif'],
        ] as const
      )[count % 4] as readonly [Uint8Array, string];
      const broken = bytes.slice(0, random() < 0.2 ? Math.floor(random() * bytes.length) : bytes.length);
      for (let flips = 0; flips < 1 + random() * 4; flips++) {
        broken[Math.floor(random() * broken.length)] = Math.floor(random() * 256);
      }
      cleanPhoto(broken, `image/${type}`);
    }
  });
});

describe('an upload', () => {
  const { key } = SEALED_VECTOR;

  async function open(options: Partial<RelayOptions> = {}) {
    const relay = createRelay({ store: memoryStore(), sealKeys: [key], ...options });
    await relay.ready;
    return { relay, ...relayClient((request) => relay.fetch(request)) };
  }

  async function upload(bench: Awaited<ReturnType<typeof open>>, bytes: Uint8Array<ArrayBuffer>) {
    const sha256 = Buffer.from(await crypto.subtle.digest('SHA-256', bytes)).toString('base64url');
    const declared: Attachment = { id: 'photo-1', sha256, mediaType: 'image/jpeg', bytes: bytes.length };
    const issue = await reporter().report({ attachments: [declared] });
    await bench.send([issue.event]);
    const put = async (offset: number, body = bytes.slice(offset)) => {
      const headers = { 'upload-offset': `${offset}` };
      return bench.attachment(issue.id, issue.secret, sha256, { method: 'PUT', headers, body });
    };
    return { issue, sha256, put, photo: () => bench.relay.attachment(issue.id, sha256) };
  }

  it('is named by what came, and kept without what was hidden in it', async () => {
    const bench = await open();
    const sent = bytesOf(
      JPEG.subarray(0, 2),
      segment(0xe1, `Exif\0\0${CANARY}`),
      JPEG.subarray(2),
      'PK\x03\x04',
    );
    const { put, photo } = await upload(bench, sent);
    assert.equal((await put(0)).status, 204);
    assert.equal(text((await photo())?.bytes ?? new Uint8Array()), text(JPEG));
    assert.equal((await put(0)).status, 409);
    await bench.relay.close();
  });

  it('that is sealed is opened, then cleaned like any other', async () => {
    const bench = await open();
    const sealer = await sealerTo(key);
    const plain = bytesOf(JPEG.subarray(0, 2), segment(0xe1, `Exif\0\0${CANARY}`), JPEG.subarray(2));
    const { bytes, sha256 } = await sealer.photo({ sha256: '', bytes: plain.buffer });
    const sent = await upload(bench, new Uint8Array(bytes));
    assert.equal(sent.sha256, sha256);
    assert.equal((await sent.put(0)).status, 204);
    assert.equal(text((await sent.photo())?.bytes ?? new Uint8Array()), text(JPEG));
    await bench.relay.close();
  });

  it('that no key here opens stays until there is one', async () => {
    const store = memoryStore();
    const before = await open({ store, sealKeys: [] });
    const { bytes } = await (await sealerTo(key)).photo({ sha256: '', bytes: JPEG.slice().buffer });
    const sent = await upload(before, new Uint8Array(bytes));
    const answer = await sent.put(0);
    assert.deepEqual([answer.status, answer.headers.get('upload-offset')], [425, `${bytes.byteLength}`]);
    const after = await open({ store });
    const headers = { 'upload-offset': `${bytes.byteLength}` };
    const { id, secret } = sent.issue;
    const again = await after.attachment(id, secret, sent.sha256, {
      method: 'PUT',
      headers,
      body: new Uint8Array(),
    });
    assert.equal(again.status, 204);
    assert.equal(
      text((await after.relay.attachment(id, sent.sha256))?.bytes ?? new Uint8Array()),
      text(JPEG),
    );
    await before.relay.close();
    await after.relay.close();
  });

  it('that is no photo is refused, and nothing of it is kept', async () => {
    const bench = await open();
    const { issue, sha256, put, photo } = await upload(bench, bytesOf('<html><script>alert(1)</script>'));
    const answer = await put(0);
    assert.equal(answer.status, 422);
    assert.ok(!(await answer.text()).includes('alert'));
    assert.equal(await photo(), undefined);
    const head = await bench.attachment(issue.id, issue.secret, sha256, { method: 'HEAD' });
    assert.deepEqual([head.headers.get('upload-offset'), head.headers.get('upload-complete')], ['0', '?0']);
    await bench.relay.close();
  });
});
