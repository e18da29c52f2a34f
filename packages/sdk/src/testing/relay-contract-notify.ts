import type { Mail, NotifyOptions } from '../relay/notify/doors.ts';
import { reporter, type Reported } from './fixtures.ts';
import type { Fact } from './relay-contract.ts';
import { holds, same, until } from './same.ts';

/** Who wants to hear of an answer, kept as long as the issue and no longer. */
export function relayNotifyContract(fact: Fact): void {
  const mails: Mail[] = [];
  const notify: NotifyOptions = {
    url: 'https://arena.example/touchline',
    mail: {
      send: async (mail) => {
        mails.push(mail);
        return { kind: 'accepted' };
      },
    },
  };
  const to = (address: string) => mails.filter((mail) => mail.to === address);
  const pathIn = ({ stop = '' }: Partial<Mail> = {}) => stop.slice(stop.indexOf('/v1/'));
  const wish = (ask: Ask, { id, secret }: Reported, mail: string | null) =>
    ask(`/v1/issues/${id}/notify`, {
      method: 'PUT',
      body: JSON.stringify({ mail }),
      headers: { authorization: `Bearer ${secret}` },
    });
  const press = (ask: Ask, mail: Mail | undefined, answer: string) =>
    ask(pathIn(mail), { method: 'POST', body: `answer=${answer}` });
  const reply = (id: string) => {
    const at = '2026-11-22T19:30:00.000Z';
    const message = { id: crypto.randomUUID(), at, from: 'venue', text: 'Come to lane C4.' } as const;
    return { issueId: id, at, change: { type: 'message', message } } as const;
  };

  fact(
    'writes to whoever asked and confirmed, once for each answer, and forgets them with the issue',
    async ({ send, ask, relay, erase, store }) => {
      const issue = await reporter().report();
      const address = `${issue.id}@example.org`;
      await send([issue.event]);
      same((await wish(ask, issue, address)).status, 200);
      await until('it is asked', () => to(address).length === 1);
      await relay.publish(reply(issue.id));
      const [asked] = to(address);
      same((await ask(pathIn(asked))).status, 200);
      same((await press(ask, asked, 'yes')).status, 200);
      await until('it hears what was said meanwhile', () => to(address).length === 2);
      await Promise.all([relay.publish(reply(issue.id)), press(ask, asked, 'yes')]);
      await until('it hears the second', () => to(address).length >= 3);
      const [one] = await store.subscriptions(issue.id);
      same(
        [one?.target, one?.channel, one?.language, one?.confirmedAt !== undefined],
        [address, 'mail', 'en', true],
      );
      await until('that is written down', async () => (await store.subscriptions(issue.id))[0]?.told === 2);
      same((await erase(issue.id, issue.secret)).status, 204);
      same(await store.subscriptions(issue.id), []);
      await relay.publish(reply(issue.id));
      await until('nothing waits', async () =>
        (await store.deliveries(issue.id)).every(({ state }) => state !== 'waiting'),
      );
      same(to(address).length, 3);
    },
    { notify },
  );

  fact(
    'remembers a no for every issue, keeps no address for it, and lets a wish be taken back',
    async ({ send, ask, store }) => {
      const phone = reporter();
      const [first, second] = [await phone.report(), await phone.report()];
      await send([first.event, second.event]);
      const address = `${first.id}@example.org`;
      await wish(ask, first, address);
      await until('it is asked', () => to(address).length === 1);
      same((await press(ask, to(address)[0], 'no')).status, 200);
      same((await wish(ask, second, address)).status, 200);
      same(await (await wish(ask, second, address)).json(), { mail: 'asked' });
      const kept = [...(await store.subscriptions(first.id)), ...(await store.subscriptions(second.id))];
      holds(!JSON.stringify(kept).includes('@'), 'no address is kept');
      same(await (await wish(ask, second, null)).json(), {});
      same(await store.subscriptions(second.id), []);
      same(to(address).length, 1);
    },
    { notify },
  );

  fact(
    'forgets who never answered after a week, and everybody after the memory of the relay',
    async ({ send, ask, store }) => {
      const phone = reporter();
      const [silent, kept] = [await phone.report(), await phone.report()];
      await send([silent.event, kept.event]);
      for (const issue of [silent, kept]) await wish(ask, issue, `${issue.id}@example.org`);
      await until('both are asked', () => to(`${kept.id}@example.org`).length === 1);
      await press(ask, to(`${kept.id}@example.org`)[0], 'yes');
      const now = Date.now();
      await store.prune(now - 60 * DAY_MS, now + 8 * DAY_MS, 0);
      same((await store.subscriptions(silent.id)).length, 0);
      same((await store.subscriptions(kept.id)).length, 1);
      await store.prune(now + DAY_MS, now, 0);
      same((await store.subscriptions(kept.id)).length, 0);
    },
    { notify },
  );
}

type Ask = (path: string, init?: RequestInit) => Promise<Response>;

const DAY_MS = 86_400_000;
