import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { lacking, startServer, type RealServer } from './programs.ts';

const SMTPD = '/usr/sbin/smtpd';
/** `nobody` on Debian. */
const NOBODY = 65_534;

export const smtpIsMissing = (): string | undefined =>
  lacking([SMTPD, '/usr/sbin/smtpctl'], 'opensmtpd', true);

export interface MailServer extends RealServer {
  /** The `Message-ID` of every mail in the mailbox, as often as it is there. */
  received(): string[];
}

/** OpenSMTPD, which keeps whatever comes in one mailbox. */
export async function startSmtp(): Promise<MailServer> {
  const server = await startServer(
    (_port, folder) => [SMTPD, '-d', '-f', join(folder, 'smtpd.conf')],
    async (folder, port) => {
      const mailbox = join(folder, 'mailbox');
      mkdirSync(mailbox);
      chownSync(mailbox, NOBODY, NOBODY);
      // Whoever keeps the mail is nobody, and has to get there.
      chmodSync(folder, 0o755);
      writeFileSync(
        join(folder, 'smtpd.conf'),
        `listen on 127.0.0.1 port ${port} hostname mail.arena.example
table all { "@" = nobody }
action "keep" maildir "${mailbox}" virtual <all>
match from any for any action "keep"
`,
      );
      return {};
    },
  );
  const kept = join(server.folder, 'mailbox', 'new');
  return {
    ...server,
    received: () =>
      (existsSync(kept) ? readdirSync(kept) : []).flatMap(
        (name) => /^message-id:\s*(\S+)/im.exec(readFileSync(join(kept, name), 'utf8'))?.[1] ?? [],
      ),
  };
}
