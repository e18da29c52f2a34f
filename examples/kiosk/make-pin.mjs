/** Makes what a page may hold of a PIN: `node examples/kiosk/make-pin.mjs 4711`. */
const [, , pin = ''] = process.argv;
if (!/^\d{4,12}$/.test(pin)) {
  console.error('Give a PIN of 4 to 12 digits: node examples/kiosk/make-pin.mjs 4711');
  process.exit(1);
}
const rounds = 600_000;
const salt = crypto.getRandomValues(new Uint8Array(16));
const key = await crypto.subtle.importKey('raw', new TextEncoder().encode(pin), 'PBKDF2', false, [
  'deriveBits',
]);
const bits = await crypto.subtle.deriveBits(
  { name: 'PBKDF2', hash: 'SHA-256', salt, iterations: rounds },
  key,
  256,
);
const text = (bytes) => Buffer.from(bytes).toString('base64');
console.log(`${rounds}.${text(salt)}.${text(bits)}`);
