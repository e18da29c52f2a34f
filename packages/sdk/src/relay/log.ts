import type { LogLine } from './options.ts';

/** Ids, names of classes, of backends and of what happened; nothing that a person could have written. */
const WORD = /^[\w.:/-]{1,80}$/;

/** Writes down only what a line may hold, whatever it is given; a log that throws is nobody's trouble. */
export function carefulLog(write: (line: LogLine) => void): (line: LogLine) => void {
  return (line) => {
    const facts = Object.entries(line).map(([name, value]) => [
      name,
      typeof value === 'string' && !WORD.test(value) ? '[cut]' : value,
    ]);
    try {
      write(Object.fromEntries(facts) as LogLine);
    } catch {
      // It may be full or gone, and reports still have to come in.
    }
  };
}

/** What to know of a line whose code alone says too little. */
const HINTS: Readonly<Record<string, string>> = {
  delivered: 'a backend has not taken it',
  route_leads_nowhere: 'route names no backend that is there, so all get it',
  store_unusable: 'nothing can be taken: look at the database',
};

/** Where nobody asks for more: what wants a person's eyes, one line each, on the console. */
export function consoleLog({ level, what, ...facts }: LogLine): void {
  if (level === 'info') return;
  const told = Object.entries(facts).flatMap(([name, value]) =>
    value === undefined ? [] : `${name}=${value}`,
  );
  const hint = Object.hasOwn(HINTS, what) ? [`(${HINTS[what]})`] : [];
  console[level](['touchline:', what, ...told, ...hint].join(' '));
}
