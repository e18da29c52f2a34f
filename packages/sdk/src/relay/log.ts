import { thrownOf } from '../model/thrown.ts';
import type { LogLine } from './options.ts';

/** Ids, names of classes, of backends and of what happened; nothing that a person could have written. */
const WORD = /^[\w.:/-]{1,80}$/;

/** Writes down only what a line may hold, whatever it is given; of a log that throws, the console hears once. */
export function carefulLog(write: (line: LogLine) => void): (line: LogLine) => void {
  let hasThrown = false;
  return (line) => {
    const facts = Object.entries(line).map(([name, value]) => [
      name,
      typeof value === 'string' && !WORD.test(value) ? '[cut]' : value,
    ]);
    try {
      write(Object.fromEntries(facts) as LogLine);
    } catch (error) {
      // It may be full or gone, and reports still have to come in.
      if (hasThrown || write === consoleLog) return;
      hasThrown = true;
      carefulLog(consoleLog)({ level: 'error', what: 'log_failed', lost: line.what, error: thrownOf(error) });
    }
  };
}

/** What to know of a line whose code alone says too little. */
const HINTS: Readonly<Record<string, string>> = {
  not_delivered: 'a backend has not taken it',
  venue_unknown: 'config does not know it, and its reports are taken all the same: is the page right?',
  venue_without_phone:
    'visitors in danger are shown no number: give it phones.emergency or phones.controlRoom',
  retention_missing: 'visitors are not told when contact details are deleted: give it retentionDays',
  log_failed: 'the log that was given threw: what it throws at is lost, and this is said once',
  route_leads_nowhere: 'route names no backend that is there, so all get it',
  store_unusable: 'nothing can be taken: look at the database',
};

/** For people: the line in words and facts. */
export function readable({ level: _level, what, ...facts }: LogLine): string {
  const told = Object.entries(facts).flatMap(([name, value]) =>
    value === undefined ? [] : `${name}=${value}`,
  );
  const hint = Object.hasOwn(HINTS, what) ? [`(${HINTS[what]})`] : [];
  return ['touchline:', what, ...told, ...hint].join(' ');
}

/** Where nobody asks for more: what wants a person's eyes, one line each, on the console. */
export function consoleLog(line: LogLine): void {
  if (line.level !== 'info') console[line.level](readable(line));
}
