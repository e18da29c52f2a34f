import type { Told } from '../backends/backend.ts';
import { createJob, messageJob } from './backend-jobs.ts';
import type { NetworkBench } from './backend-contract-network.ts';
import { holds, same } from './same.ts';

type Fact = (title: string, body: (bench: NetworkBench) => Promise<void>) => unknown;

/** How answers come back, by a signed call or because we ask. */
export function backendHookContract(fact: Fact): void {
  fact('reads an answer and a status from a signed call, and none from another', async (bench) => {
    const { hook, backend, deliver } = bench;
    if (!hook || !backend.hook) return;
    const create = await createJob();
    await deliver(create);
    const { id } = create.issue;
    const now = Date.now();
    const say = { text: 'We are on our way. 马上就来', status: hook.resolved, at: now };
    const call = await hook.call(id, say);
    const told = await backend.hook({ ...call, now });
    holds(told !== undefined && !Array.isArray(told), 'a signed call is read, and has an id');
    sameTold(told, id, say.text);

    const again = await backend.hook({ ...call, now });
    same(again && !Array.isArray(again) && again.id, told.id, 'the id of a call that comes again');

    const forged = await hook.call(id, { ...say, isForged: true });
    same(await backend.hook({ ...forged, now }), undefined, 'with another secret');
    const changed = { ...call, body: new Uint8Array([...call.body, 32]), now };
    same(await backend.hook(changed), undefined, 'with another body');
    same(await backend.hook({ headers: new Headers(), body: call.body, now }), undefined, 'unsigned');
    if (hook.isTimed !== false) {
      const old = await hook.call(id, { ...say, at: now - 3_600_000 });
      same(await backend.hook({ ...old, now }), undefined, 'an hour old');
    }
  });

  fact('takes a status that nobody has mapped for none, and names it', async (bench) => {
    const { hook, backend, deliver } = bench;
    if (!hook || !backend.hook) return;
    const create = await createJob();
    await deliver(create);
    const now = Date.now();
    const call = await hook.call(create.issue.id, { text: '', status: 'weird', at: now });
    const told = await backend.hook({ ...call, now });
    holds(told !== undefined && !Array.isArray(told), 'it is read');
    same(
      told.updates.filter(({ change }) => change.type === 'status'),
      [],
      'changes',
    );
    same(told.unknown, ['weird'], 'what is named');
  });

  fact('finds an answer and a status when it asks, and an unknown one does no harm', async (bench) => {
    const { answered, backend, deliver } = bench;
    if (!answered || !backend.poll) return;
    const create = await createJob();
    const { id } = create.issue;
    await deliver(create);
    await deliver(messageJob(id, 1, 'Hello?'));
    const since = Date.now() - 60_000;
    const { signal } = new AbortController();
    await answered(id, 'We are on our way. 马上就来', 'weird');
    const told = await backend.poll(since, { signal });
    const texts = told.updates.flatMap(({ change }) =>
      change.type === 'message' ? change.message.text : [],
    );
    same(texts, ['We are on our way. 马上就来'], 'answers, and not what the reporter wrote');
    same(
      told.updates.filter(({ change }) => change.type === 'status'),
      [],
      'changes',
    );
    same(told.unknown, ['weird'], 'what is named');
    same((await backend.poll(since, { signal })).updates, told.updates, 'the same when asked again');
  });
}

function sameTold({ updates }: Told, id: string, text: string): void {
  for (const { issueId } of updates) same(issueId, id, 'the issue');
  same(
    updates.map(({ change }) =>
      change.type === 'message'
        ? [change.message.from, change.message.text]
        : [change.type, change.type === 'status' && change.status],
    ),
    [
      ['venue', text],
      ['status', 'resolved'],
    ],
    'what it tells',
  );
}
