import type { RequestTracker } from './request-tracker.ts';

/** Somebody of the team at the pages of Request Tracker, as a browser would send what is typed there. */
export interface Steward {
  /** Writes an answer into the form of a ticket, and sets its state there. */
  reply(ticket: string, text: string, status: string): Promise<void>;
}

/** Signs in by the form for it. @throws where RT does not let them in */
export async function stewardAt({ port, stewardPassword }: RequestTracker): Promise<Steward> {
  const origin = `http://127.0.0.1:${port}`;
  const fields = { user: 'steward', pass: stewardPassword, next: '/' };
  const entered = await posted(origin, '/NoAuth/Login.html', '', fields);
  await entered.text();
  // It leads on where the words fit, and shows the form once more where they do not.
  if (entered.status !== 302) throw new Error(`RT does not let the steward in: ${entered.status}`);
  const cookie = entered.headers.getSetCookie().map((one) => one.split(';')[0])[0] ?? '';
  return {
    async reply(ticket, text, status) {
      // Its editor writes HTML.
      const html = `<p>${text.replaceAll('&', '&amp;')}</p>`;
      const answer = await posted(origin, '/Ticket/Update.html', cookie, {
        id: ticket,
        Action: 'Respond',
        UpdateType: 'response',
        UpdateContent: html,
        UpdateContentType: 'text/html',
        Status: status,
        SubmitTicket: 'Update Ticket',
      });
      await answer.text();
      // It leads on to the ticket once it has taken the form.
      if (answer.status !== 302) throw new Error(`RT does not take the answer: ${answer.status}`);
    },
  };
}

/** RT takes a form only from a page of its own. */
function posted(origin: string, path: string, cookie: string, fields: Record<string, string>) {
  return fetch(`${origin}${path}`, {
    method: 'POST',
    headers: { referer: `${origin}${path}`, cookie },
    body: new URLSearchParams(fields),
    redirect: 'manual',
  });
}
