import { type PlaceSigningKey, signPlace } from '../model/place-code.ts';
import { ConfigFault } from './config.ts';

/** A key pair for signed codes, and where each half belongs. */
export async function newPlaceKey(year = new Date().getUTCFullYear()): Promise<string> {
  const pair = await crypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, true, ['sign']);
  const { x, y, d } = await crypto.subtle.exportKey('jwk', pair.privateKey);
  const open = { kid: String(year), kty: 'EC', crv: 'P-256', x, y };
  return [
    'Add this to "placeKeys" of the venue file:',
    JSON.stringify(open),
    'Keep this secret, and set it as PLACE_KEY where codes are made:',
    JSON.stringify({ ...open, d }),
  ].join('\n');
}

/**
 * Signs every address of a list, one a line; empty lines are left out.
 *
 * @param key  As `newPlaceKey` gives it.
 * @throws {ConfigFault} that names what is missing, or the line that says no place.
 */
export async function signPlaces(text: string, venue: string, key: string | undefined): Promise<string[]> {
  const signer = readKey(key);
  const lines = text.split('\n').map((line) => line.trim());
  return Promise.all(
    lines.flatMap((line, index) => {
      if (!line) return [];
      return signPlace(line, venue, signer).catch((error: unknown) => {
        const why = error instanceof Error ? error.message : String(error);
        throw new ConfigFault(`Line ${index + 1}: ${why}`);
      });
    }),
  );
}

function readKey(key = ''): PlaceSigningKey {
  try {
    const read = JSON.parse(key) as Partial<PlaceSigningKey>;
    if (read.kid && read.kty === 'EC' && read.x && read.y && read.d) return read as PlaceSigningKey;
  } catch {
    // Said below.
  }
  throw new ConfigFault(
    'PLACE_KEY has to hold the secret half of a key. `touchline-relay place-key` makes one.',
  );
}
