interface Page {
  language: string;
  title?: string;
  text: string;
  buttons?: readonly (readonly [answer: 'yes' | 'no', words: string])[];
  status?: number;
}

const STYLE = `:root{color-scheme:light dark;font:1.125rem/1.5 system-ui,sans-serif}
body{margin:0;min-block-size:100dvh;display:grid;place-content:center;padding:1.5rem;box-sizing:border-box}
main{max-inline-size:34rem}h1{font-size:1.5rem;line-height:1.25}
form{display:flex;flex-wrap:wrap;gap:.75rem;margin-block-start:1.5rem}
button{font:inherit;min-block-size:3rem;padding-inline:1.25rem;border:1px solid;border-radius:.75rem;background:Canvas;color:CanvasText}
button:first-child:not(:only-child){background:CanvasText;color:Canvas}
button:focus-visible{outline:3px solid Highlight;outline-offset:3px}`;

let hash: Promise<string> | undefined;

/** A page without a script: words, and buttons that post. Nothing on it comes from anywhere else. */
export async function page({ language, title, text, buttons = [], status = 200 }: Page): Promise<Response> {
  hash ??= crypto.subtle
    .digest('SHA-256', new TextEncoder().encode(STYLE))
    .then((bytes) => btoa(String.fromCharCode(...new Uint8Array(bytes))));
  const form = buttons
    .map(([answer, words]) => `<button name="answer" value="${answer}">${escaped(words)}</button>`)
    .join('');
  const body = `<!doctype html>
<html lang="${escaped(language)}" dir="${language === 'ar' ? 'rtl' : 'ltr'}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escaped(title ?? text)}</title><style>${STYLE}</style></head>
<body><main><h1>${escaped(title ?? text)}</h1>${title === undefined ? '' : `<p>${escaped(text)}</p>`}${form && `<form method="post">${form}</form>`}</main></body>
</html>
`;
  return new Response(body, {
    status,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': [
        "default-src 'none'",
        `style-src 'sha256-${await hash}'`,
        "base-uri 'none'",
        "form-action 'self'",
        "frame-ancestors 'none'",
      ].join('; '),
      // The address is a secret of its mailbox. A form says its site, or it would be taken for a stranger's.
      'referrer-policy': 'strict-origin',
    },
  });
}

function escaped(text: string): string {
  return text.replaceAll(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
