import { misconfigured, Trouble } from './trouble.ts';

/** Somebody has to change a setting: what is found, and what to do. */
const SETTINGS: Readonly<Record<string, string>> = {
  ENOTFOUND: 'There is no such host. Check the address.',
  ERR_INVALID_URL: 'This is no address. Write the whole of it, as https://help.arena.example.',
  ERR_SSL_WRONG_VERSION_NUMBER:
    'It does not speak TLS at this port. Check the beginning of the address, and its port.',
  CERT_HAS_EXPIRED: 'Its certificate has expired. Its owner has to renew it.',
  CERT_NOT_YET_VALID: 'Its certificate is not valid yet. Check the clock of this machine.',
  ERR_TLS_CERT_ALTNAME_INVALID: 'Its certificate is for another host. Write the address that it is made for.',
};
const UNVOUCHED = /SELF_SIGNED_CERT|UNABLE_TO_(VERIFY_LEAF_SIGNATURE|GET_ISSUER_CERT)/;
const CERTIFICATE = /CERT|SELF_SIGNED|UNABLE_TO_VERIFY|ERR_TLS|ERR_SSL/;

/** It may pass: what is found, and what to look at if it does not. No byte of the request had gone out. */
const BEFORE: Readonly<Record<string, readonly [string, string]>> = {
  ECONNREFUSED: ['Nobody listens there', 'Check host and port, and whether it runs.'],
  EAI_AGAIN: ['Its name cannot be looked up now', 'Check the address, and the name server of this machine.'],
  EDNS: ['Its name cannot be looked up now', 'Check the address, and the name server of this machine.'],
  ECONNECTION: ['No connection comes about', 'Check host and port.'],
  EHOSTUNREACH: ['No way leads there', 'Check the address, and the network of this machine.'],
  ENETUNREACH: ['No way leads there', 'Check the address, and the network of this machine.'],
  UND_ERR_CONNECT_TIMEOUT: ['It cannot be reached', 'Check the address, and what stands between.'],
};
const LATE = [
  'It did not answer in time',
  'If it stays so, check the address, and what stands between.',
] as const;
const BROKEN = ['It broke off', 'If it stays so, check the address, and what stands between.'] as const;
/** The same, where nobody knows how much had gone out. */
const BETWEEN: Readonly<Record<string, readonly [string, string]>> = {
  ETIMEDOUT: LATE,
  ABORT_ERR: LATE,
  TimeoutError: LATE,
  AbortError: LATE,
  UND_ERR_HEADERS_TIMEOUT: LATE,
  UND_ERR_BODY_TIMEOUT: LATE,
  ECONNRESET: BROKEN,
  EPIPE: BROKEN,
  UND_ERR_SOCKET: BROKEN,
  HPE_INVALID_CONSTANT: ['It does not speak HTTP there', 'Check host and port.'],
};

/** No answer. Where something was to be made, it may be there. */
export function silence(error: unknown, makes: boolean): Trouble {
  if (error instanceof Trouble) return error;
  if (error instanceof TypeError && /not public|Only https|password in it/.test(error.message)) {
    return misconfigured(error.message);
  }
  return silenceOf(codeOf(error), makes);
}

/** What the system's word for a failed connection means, in one line. */
export function silenceOf(code: string, makes: boolean): Trouble {
  const setting = SETTINGS[code];
  if (setting) return misconfigured(setting);
  if (UNVOUCHED.test(code)) {
    return misconfigured(
      'Its certificate is signed by nobody who is known here. If it is yours, name the file of its authority in NODE_EXTRA_CA_CERTS.',
    );
  }
  if (CERTIFICATE.test(code))
    return misconfigured(`Its certificate is not trusted (${code}). Check host and certificate.`);
  const before = BEFORE[code];
  const [what, then] = before ??
    BETWEEN[code] ?? ['There is no answer', 'If it stays so, check the address.'];
  const reason = `${what}${code ? ` (${code})` : ''}. ${then}`;
  const mayHave = makes && !before;
  return new Trouble({ kind: 'retry', reason, ...(mayHave && { mayStillArrive: true as const }) }, mayHave);
}

function codeOf(error: unknown): string {
  let name = '';
  for (let at = error, depth = 0; at instanceof Error && depth < 4; at = at.cause, depth++) {
    if ('code' in at && typeof at.code === 'string') return at.code;
    // What a signal threw has a number for a code.
    if (at.name in BETWEEN) name ||= at.name;
  }
  return name;
}
