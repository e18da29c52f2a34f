import type { Safe } from '../../../packages/sdk/src/outbox/safe.ts';

type Bytes = Uint8Array<ArrayBuffer>;

export interface SimulatedSafe extends Safe {
  lockNow: (bytes: Bytes, about: string) => Bytes;
}

/** Makes words unreadable to the eye, and changed or swapped bytes not open: all that matters here of a cipher. */
export const simulatedSafe: SimulatedSafe = {
  lockNow,
  form: 'device',
  lock: async (bytes, about) => lockNow(bytes, about),
  open: async (bytes, about) => openNow(bytes, about),
};

/** Binds to nothing: what belongs to one record opens for every other. */
export const unboundSafe: SimulatedSafe = {
  lockNow: (bytes) => lockNow(bytes, ''),
  form: 'device',
  lock: async (bytes) => lockNow(bytes, ''),
  open: async (bytes) => openNow(bytes, ''),
};

function lockNow(bytes: Bytes, about: string): Bytes {
  const locked = new Uint8Array(bytes.length + 4);
  new DataView(locked.buffer).setUint32(0, sealOf(bytes, about));
  for (let at = 0; at < bytes.length; at++) locked[at + 4] = (bytes[at] ?? 0) ^ 0xa5;
  return locked;
}

function openNow(locked: Bytes, about: string): Bytes {
  if (locked.length < 4) throw new Error('Too short to be what was kept.');
  const bytes = new Uint8Array(locked.length - 4);
  for (let at = 0; at < bytes.length; at++) bytes[at] = (locked[at + 4] ?? 0) ^ 0xa5;
  const seal = new DataView(locked.buffer, locked.byteOffset).getUint32(0);
  if (seal !== sealOf(bytes, about)) throw new Error('This is not what was kept here.');
  return bytes;
}

function sealOf(bytes: Bytes, about: string): number {
  let sum = 0x811c9dc5;
  for (let at = 0; at < about.length; at++) sum = Math.imul(sum ^ about.charCodeAt(at), 0x01000193);
  for (const byte of bytes) sum = Math.imul(sum ^ byte, 0x01000193);
  return sum >>> 0;
}
