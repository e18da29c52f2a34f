import { silenceOf } from './silence.ts';
import { misconfigured, passing, refused, type Trouble } from './trouble.ts';

type Broken = { code?: string; originalCode?: string; responseCode?: number };

const CREDENTIALS = 'the credentials are not taken. Check user and password of the mail server.';
/** What somebody has to change about our side. */
const OURS: Readonly<Record<string, string>> = {
  EAUTH: CREDENTIALS,
  ENOAUTH: CREDENTIALS,
  EOAUTH2: CREDENTIALS,
  ETLS: 'TLS does not come about. Check port and certificate of the mail server.',
  ECONFIG: 'this is no address of a mail server. Write smtp://user:password@host:587.',
};

/** What Nodemailer threw, in one line. What a server says may hold the address, so nothing of it goes on. */
export function smtpTrouble(error: unknown): Trouble {
  const { code = '', originalCode, responseCode = 0 } = error as Broken;
  const reason = `smtp ${responseCode || code || 'failed'}`;
  // What the system called it says more than the step at which it happened.
  if (originalCode) return silenceOf(originalCode, true);
  if (OURS[code]) return misconfigured(`${reason}: ${OURS[code]}`);
  if (responseCode >= 500) {
    return refused(
      code === 'EENVELOPE'
        ? `${reason}: an address is not taken. Check who it comes from and goes to.`
        : `${reason}: the mail server does not take it. Its log says why.`,
    );
  }
  return responseCode >= 400
    ? passing(`${reason}: the mail server does not take it now. If it stays so, its log says why.`)
    : silenceOf(code, true);
}
