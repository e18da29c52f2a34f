/**
 * Hearing of an answer with the page closed, in the shop as `npm start` serves it. Browser, worker, widget, relay, keys
 * and sealing are real, and so is what goes over the network; in Google's place stands `support/push-service.ts`.
 *
 * Left out: the question for permission, which is answered beforehand, and the tap on the notification, which nothing
 * can give to a browser without a screen. The worker is told of the tap instead, and asked which page it would open.
 */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { Person } from './support/browser.ts';
import { PushService } from './support/push-service.ts';
import { reportScanFail } from './support/reporter.ts';
import { Stadium, until } from './support/stadium.ts';
import { command, deskIssues } from './support/wire.ts';

const ANSWER = 'Please come to lane C4.';

describe('hearing of an answer with the page closed', () => {
  const push = new PushService();
  let stadium: Stadium;
  let person: Person;
  before(async () => {
    await push.start();
    stadium = new Stadium(push.env);
    person = new Person(push.flags);
    await stadium.start();
  });
  after(async () => {
    await person.leave();
    await stadium.stop();
    await push.stop();
  });

  it('accepted on a receipt in the shop: the device shows that there is one and nothing of it, and opens the reports', async () => {
    const phone = await person.open();
    await phone.goto(stadium.url);
    await person.context.grantPermissions(['notifications'], { origin: stadium.url });
    await reportScanFail(phone);
    await phone.getByText('Received', { exact: true }).waitFor();
    const reference = await phone
      .getByText(/^[0-9A-Z]{4}-[0-9A-Z]{4}$/)
      .first()
      .textContent();
    await phone.getByText('Hear back with this page closed').click();
    await phone.getByRole('button', { name: 'Tell me on this device' }).click();
    await phone.getByText('This device tells you when someone answers.').waitFor();
    await phone.goto('about:blank');

    const desk = await stadium.signIn();
    const [row] = await deskIssues(desk);
    await command(desk, row?.id ?? '', { type: 'take' });
    await command(desk, row?.id ?? '', { type: 'reply', text: ANSWER });
    await until(() => push.posted.length === 1, 'the push service to be given a note');
    const [note] = await until(notes, 'the notification');
    assert.match(note?.title ?? '', new RegExp(reference ?? 'no reference'));
    assert.doesNotMatch(JSON.stringify(note), /lane|scan|gate/i);

    assert.deepEqual(await pagesOpenedByATap(), [`${stadium.url}/track`]);
    assert.deepEqual(await notes(), undefined);
    await phone.goto(`${stadium.url}/track`);
    await phone.getByRole('button', { name: /^Ticket will not scan/ }).click();
    await phone.getByText(ANSWER).first().waitFor();
  });

  it('a server that is killed keeps its keys: the device that accepted before still hears the next answer', async () => {
    await person.context.pages()[0]?.goto('about:blank');
    await stadium.kill();
    await stadium.start();
    const desk = await stadium.signIn();
    const [row] = await deskIssues(desk);
    await command(desk, row?.id ?? '', { type: 'reply', text: 'It is open now.' });
    await until(notes, 'the notification');
    assert.equal(push.posted.length, 2);
  });

  /** The shop's worker, which nobody but the push has woken. */
  function worker() {
    return until(
      () => person.context.serviceWorkers().find((one) => one.url() === `${stadium.url}/worker.js`),
      'the worker of the shop',
    );
  }

  async function notes(): Promise<{ title: string; body: string; data: unknown }[] | undefined> {
    const shown = await (
      await worker()
    ).evaluate(async () => {
      const { registration } = globalThis as unknown as { registration: ServiceWorkerRegistration };
      return (await registration.getNotifications()).map(({ title, body, data }) => ({ title, body, data }));
    });
    return shown.length > 0 ? shown : undefined;
  }

  async function pagesOpenedByATap(): Promise<string[]> {
    return (await worker()).evaluate(async () => {
      const { registration, clients } = globalThis as unknown as {
        registration: ServiceWorkerRegistration;
        clients: { openWindow: (url: string) => Promise<void> };
      };
      const opened: string[] = [];
      clients.openWindow = async (url) => void opened.push(url);
      const [notification] = await registration.getNotifications();
      let done: Promise<unknown> | undefined;
      const waitUntil = (work: Promise<unknown>) => (done = work);
      dispatchEvent(Object.assign(new Event('notificationclick'), { notification, waitUntil }));
      await done;
      return opened;
    });
  }
});
