export interface Mail {
  headers: string;
  text: string;
  raw: string;
}

/** A mail of one part, as its reader sees it; of several parts, as it came. */
export function readMail(raw: string): Mail {
  const end = raw.indexOf('\r\n\r\n');
  const headers = raw.slice(0, end).replaceAll(/\r\n[ \t]+/g, ' ');
  const body = raw.slice(end + 4);
  const encoding = /^content-transfer-encoding: (\S+)/im.exec(headers)?.[1];
  const bytes =
    encoding === 'base64' ? Buffer.from(body, 'base64') : Buffer.from(quotedPrintable(body), 'latin1');
  const plain = encoding === '7bit' ? body : bytes.toString('utf8');
  return { headers, text: plain.replaceAll('\r\n', '\n').trimEnd(), raw };
}

function quotedPrintable(text: string): string {
  return text
    .replaceAll(/=\r\n/g, '')
    .replaceAll(/=([\dA-F]{2})/g, (_all, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}
