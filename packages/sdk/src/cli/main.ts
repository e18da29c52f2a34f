#!/usr/bin/env node
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { ConfigFault, readConfig } from './config.ts';
import { newPlaceKey, signPlaces } from './places.ts';
import { readVenueFile } from './venue.ts';
import { check, decide, list, serve, type Surroundings } from './run.ts';

const USAGE = `touchline-relay check  --config relay.json           tries every destination with a test report
touchline-relay serve  --config relay.json           runs the relay alone; --venue venue.json tells devices of it
touchline-relay list                                 what waits, and what is in trouble
touchline-relay retry  <destination> <issue>         takes up again what was refused or held
touchline-relay drop   <destination> <issue>         gives it up
touchline-relay place-key                            makes a key pair for signed codes on seats and signs
touchline-relay sign-places <venue> < addresses.txt  signs addresses for such codes, one a line, by PLACE_KEY

DATABASE_URL names a PostgreSQL server; without one everything lies in the folder of --data (.touchline).
HOST and PORT choose another address than 127.0.0.1 and the port of the file.`;

const say = (line: string): unknown => process.stdout.write(`${line}\n`);
const complain = (line: string): unknown => process.stderr.write(`${line}\n`);

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    config: { type: 'string' },
    venue: { type: 'string' },
    data: { type: 'string', default: '.touchline' },
  },
});
const [command = '', backend = '', issueId = ''] = positionals;
const databaseUrl = process.env['DATABASE_URL'];
const surroundings: Surroundings = {
  say,
  folder: values.data,
  ...(databaseUrl && { databaseUrl }),
};

try {
  process.exitCode = await run();
} catch (error) {
  const isOurs = error instanceof ConfigFault || error instanceof RangeError;
  complain(isOurs ? `${values.config ?? ''} ${error.message}`.trim() : String(error));
  process.exitCode = 1;
}

async function run(): Promise<number> {
  if (command === 'place-key') {
    say(await newPlaceKey());
    return 0;
  }
  if (command === 'sign-places' && backend !== '') {
    for (const line of await signPlaces(readFileSync(0, 'utf8'), backend, process.env['PLACE_KEY']))
      say(line);
    return 0;
  }
  if (command === 'list') return list(surroundings).then(() => 0);
  if ((command === 'retry' || command === 'drop') && issueId !== '') {
    const count = await decide(backend, issueId, command === 'retry' ? 'waiting' : 'dropped', surroundings);
    const done = command === 'retry' ? 'taken up' : 'given up';
    say(count > 0 ? `${count} ${done}.` : 'There is nothing of it to decide.');
    return count > 0 ? 0 : 1;
  }
  if ((command !== 'check' && command !== 'serve') || values.config === undefined) {
    complain(USAGE);
    return 1;
  }
  const config = readConfig(textOf(values.config), process.env);
  if (command === 'check') return (await check(config, surroundings)) ? 0 : 1;
  const { url, close } = await serve(config, { ...surroundings, ...address(), ...venue() });
  say(`relay on ${url}`);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void close());
  return 0;
}

function address(): Pick<Surroundings, 'host' | 'port'> {
  const { HOST: host, PORT: given } = process.env;
  if (given !== undefined && !/^\d{1,5}$/.test(given)) throw new ConfigFault('PORT is a number.');
  return { ...(host && { host }), ...(given !== undefined && { port: Number(given) }) };
}

function venue(): Pick<Surroundings, 'venue'> {
  if (values.venue === undefined) return {};
  try {
    return { venue: readVenueFile(textOf(values.venue)) };
  } catch (error) {
    throw error instanceof ConfigFault ? new ConfigFault(`${values.venue}: ${error.message}`) : error;
  }
}

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    throw new ConfigFault('There is no such file, or it cannot be read.');
  }
}
