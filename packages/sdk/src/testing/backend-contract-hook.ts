import type { Told } from '../backends/backend.ts';
import { createJob, messageJob } from './backend-jobs.ts';
import { keyOf } from '../backends/core/written.ts';
import type { BackendContractOptions } from './backend-contract.ts';
import { holds, same } from './same.ts';
import { triedFact, type TriedBench } from './tried-fact.ts';

/** One grapheme of eleven signs. */
const FAMILY = '👩‍👩‍👧‍👦';

/** How answers come back, by a signed call or because we ask. */
export function backendHookContract(options: BackendContractOptions): void {
  const fact = triedFact(options, 'answers');
  const heard = triedFact(options, 'hook');
  const polled = triedFact(options, 'poll');

  heard('reads an answer and a status from a signed call, and none from another', async (bench) => {
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
  });

  triedFact(options, 'timed')('reads no call that was signed an hour ago', async (bench) => {
    const { hook, backend, deliver } = bench;
    if (!hook || !backend.hook) return;
    const create = await createJob();
    await deliver(create);
    const now = Date.now();
    const say = { text: 'We are on our way.', status: hook.resolved };
    const old = await hook.call(create.issue.id, { ...say, at: now - 3_600_000 });
    same(await backend.hook({ ...old, now }), undefined, 'what it tells');
    const fresh = await hook.call(create.issue.id, { ...say, at: now });
    holds(await backend.hook({ ...fresh, now }), 'one of now is read');
  });

  heard('takes a status that nobody has mapped for none, and names it', async (bench) => {
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

  polled('finds an answer and a status when it asks, and an unknown one does no harm', async (bench) => {
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

  fact('passes an answer on that quotes what the reporter wrote', async (bench) => {
    const create = await createJob();
    const { id } = create.issue;
    await bench.deliver(create);
    const message = messageJob(id, 1, 'Hello?');
    await bench.deliver(message);
    const key = keyOf(message.type === 'message' ? message.message.id : '');
    const said = `We are on our way.\n\nThe reporter writes:\n\nHello?\n\n-- \n${key}`;
    const answers = await answersOf(bench, id, said);
    if (answers)
      same(
        answers.map((text) => text.split('\n')[0]),
        ['We are on our way.'],
        'answers',
      );
  });

  fact('cuts an answer that is too long between two graphemes, and says so', async (bench) => {
    const create = await createJob();
    await bench.deliver(create);
    const answers = await answersOf(bench, create.issue.id, FAMILY.repeat(600));
    if (!answers) return;
    const [text = ''] = answers;
    holds(text.length <= 4_000 && text.length > 3_900, `${text.length} signs`);
    same(text.replaceAll(FAMILY, ''), '…', 'what is left without whole graphemes');
  });

  polled('tells what is new in other tickets where one cannot be read, and that one later', async (bench) => {
    const { answered, backend, deliver, network } = bench;
    // What is not on a network answers for all tickets at once.
    if (!answered || !network || !backend.poll) return;
    const [one, other] = [await createJob(), await createJob()];
    const since = Date.now() - 60_000;
    const { signal } = new AbortController();
    const poll = async () => (await backend.poll?.(since, { signal })) ?? { updates: [] };
    const asked = async () => {
      const before = network.calls.length;
      await poll();
      return network.calls.slice(before).map(({ name }) => name);
    };
    await deliver(one);
    await answered(one.issue.id, 'We come.', 'weird');
    const first = await asked();
    await deliver(other);
    await answered(other.issue.id, 'We come.', 'weird');
    const both = await asked();
    // What is asked for each ticket by itself.
    const each = both.find(
      (name) => both.filter((call) => call === name).length > first.filter((call) => call === name).length,
    );
    if (each === undefined) return;
    network.fault(each, plain(403));
    const told = await poll();
    same(told.updates.length, 1, 'answers');
    same(told.unread?.length, 1, 'tickets that are named');
    holds(told.until !== undefined && told.until <= Date.now(), 'it is asked for again');
    same((await poll()).updates.length, 2, 'answers in the end');
  });
}

/** What a reporter reads of an answer, in whatever way it comes back; nothing where none does. */
async function answersOf(bench: TriedBench, id: string, text: string): Promise<string[] | undefined> {
  const { hook, answered, backend } = bench;
  const now = Date.now();
  let told: Told | undefined;
  if (hook && backend.hook) {
    const found = await backend.hook({ ...(await hook.call(id, { text, status: 'weird', at: now })), now });
    told = Array.isArray(found) ? undefined : found;
  } else if (answered && backend.poll) {
    await answered(id, text, 'weird');
    told = await backend.poll(now - 60_000, { signal: new AbortController().signal });
  } else return undefined;
  return told?.updates.flatMap(({ change }) => (change.type === 'message' ? change.message.text : []));
}

const plain = (status: number) => () => new Response(null, { status });

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
