/**
 * A hotline desk on the command line: files what a caller says, channel `phone`.
 *
 *   node --conditions=touchline-source src/hotline.ts --category entry.scan_fail --gate gate-C --party 2
 *
 * Whatever is missing is asked, where somebody is there to answer.
 */
import { createInterface } from 'node:readline/promises';
import { parseArgs } from 'node:util';
import { createTouchline, isTouchlineError, type IssueState, type Touchline } from '@touchline/sdk';
import { draftFrom, type CallNotes } from './call-notes.ts';
import { askForMissing } from './questions.ts';

const USAGE = `Files a report for a caller.

  --category <id>       entry.scan_fail, facility.toilet, …
  --gate --block --row --seat --zone --spot <place>
  --party <n>           how many people it concerns
  --text <words>        what the caller says
  --answer key=value    any other question, as often as needed
  --name, --contact, --language
  --test                a trial: kept out of figures and alarms
  --endpoint <address>  default http://127.0.0.1:4400/touchline
  --venue <id>          default north-arena
  --event <id>
  --wait <seconds>      how long to wait for the receipt, default 30
`;

const text = { type: 'string' } as const;

export interface HotlineIo {
  out: (line: string) => void;
  /** Asks the person at the desk; `undefined` where nobody is there. */
  ask?: ((question: string) => Promise<string>) | undefined;
}

/** @returns the exit code: 0 received, 1 not (yet), 2 wrong use */
export async function hotline(args: readonly string[], { out, ask }: HotlineIo): Promise<number> {
  const notes = readNotes(args);
  if (typeof notes === 'string') {
    out(notes);
    return notes === USAGE ? 0 : 2;
  }
  const touchline = createTouchline({
    endpoint: notes.endpoint,
    venue: notes.venue,
    channel: 'phone',
    ...(notes.event && { event: notes.event }),
    ...(notes.test && { test: true }),
  });
  try {
    const draft = draftFrom(notes);
    if (ask) await askForMissing(draft, touchline, ask);
    const saved = await touchline.report(draft);
    out(`Reference   ${saved.reference}`);
    out(`Tracking    ${saved.trackingLink}`);
    const end = await settled(touchline, saved.id, notes.waitMs);
    return tell(end ?? saved, out);
  } catch (error) {
    if (!isTouchlineError(error)) throw error;
    out(error.message);
    for (const { pointer, detail } of error.flaws) out(`  ${pointer.replace('/data/', '')}: ${detail}`);
    return 2;
  } finally {
    touchline.destroy();
  }
}

/** The state that says how it went; `undefined` if it takes longer than that. */
function settled(
  touchline: Pick<Touchline, 'watch'>,
  id: string,
  waitMs: number,
): Promise<IssueState | undefined> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve(undefined), waitMs);
    touchline.watch(id, (issue) => {
      if (issue.delivery === 'saved' || issue.delivery === 'sending') return;
      clearTimeout(timer);
      resolve(issue);
    });
  });
}

function tell({ delivery, receipt, problem }: IssueState, out: HotlineIo['out']): number {
  if (delivery === 'received' && receipt) {
    out(`Received    ${receipt.receivedAt}${receipt.priority ? `, ${receipt.priority}` : ''}`);
    if (receipt.respondBy) out(`Answer by   ${receipt.respondBy}`);
    return 0;
  }
  out(
    problem
      ? `The venue did not take it: ${problem.detail ?? problem.title}`
      : 'The venue did not answer. Nothing is kept after this program ends: please file it again later.',
  );
  return 1;
}

function readNotes(args: readonly string[]): CallNotes | string {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        category: text,
        gate: text,
        block: text,
        row: text,
        seat: text,
        zone: text,
        spot: text,
        party: text,
        text,
        name: text,
        contact: text,
        language: text,
        event: text,
        wait: text,
        endpoint: text,
        venue: text,
        answer: { type: 'string', multiple: true },
        test: { type: 'boolean' },
        help: { type: 'boolean' },
      },
    });
    if (values.help) return USAGE;
    const { answer = [], wait = '30', test = false, help: _help, ...rest } = values;
    return {
      ...rest,
      category: values.category ?? '',
      endpoint: values.endpoint ?? 'http://127.0.0.1:4400/touchline',
      venue: values.venue ?? 'north-arena',
      waitMs: Number(wait) * 1_000,
      answers: Object.fromEntries(answer.map((one) => one.split(/=(.*)/s).slice(0, 2) as [string, string])),
      test,
    };
  } catch (error) {
    return `${error instanceof Error ? error.message : String(error)}\n\n${USAGE}`;
  }
}

if (import.meta.main) {
  const { stdin, stdout } = process;
  const line = stdin.isTTY ? createInterface({ input: stdin, output: stdout }) : undefined;
  process.exitCode = await hotline(process.argv.slice(2), {
    out: (words) => console.log(words),
    ask: line && ((question) => line.question(question)),
  });
  line?.close();
}
