import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ConfigFault, readConfig } from './config.ts';
import { KNOWN } from './known.ts';
import { openDestinations } from './run.ts';

const WHSEC = `whsec_${'A'.repeat(32)}`;
/** Every variable is set, except the one that is called so. */
const ENVIRONMENT = new Proxy<Record<string, string | undefined>>(
  {},
  {
    get: (_, name) => {
      if (name === 'UNSET') return undefined;
      if (name === 'SMTP_URL') return 'smtp://user:password@mail.example';
      return String(name).endsWith('_URL') ? 'https://hook.example/secret' : WHSEC;
    },
  },
);

/** Two destinations whose settings have the same names. */
const FILE = `{
  "destinations": {
    "helpdesk": {
      "use": "rt",
      "url": "https://rt.example",
      "token": "$RT_TOKEN",
      "queue": "Visitors",
      "statusMap": { "stalled": "scheduled" }
    },
    "control": {
      "use": "slack",
      "url": "$SLACK_URL",
      "onAmbiguous": "hold"
    }
  },
  "route": [
    { "category": "medical", "to": ["helpdesk", "control"] },
    { "priority": "P1", "to": ["control"] }
  ],
  "fallbacks": { "helpdesk": { "to": "control", "afterMs": 60000 } },
  "origins": ["https://tickets.example"],
  "port": 4401
}`;

function read(text: string): string {
  try {
    readConfig(text, ENVIRONMENT);
    return 'fine';
  } catch (error) {
    assert.ok(error instanceof ConfigFault);
    assert.doesNotMatch(error.message, /\n|whsec_|hook\.example/);
    return error.message;
  }
}

test('what stands in a file is what runs', () => {
  const config = readConfig(FILE, ENVIRONMENT);
  assert.deepEqual(config.routes[1], { priority: 'P1', to: ['control'] });
  assert.deepEqual(config.fallbacks, { helpdesk: { to: 'control', afterMs: 60_000 } });
  assert.deepEqual(config.origins, ['https://tickets.example']);
  assert.equal(config.destinations[1]?.options['url'], 'https://hook.example/secret');
  assert.equal(config.port, 4401);
});

/** What is written instead of what, and what is said of it. */
const FAULTS: readonly (readonly [string, string, string])[] = [
  ['"rt"', '"rtt"', 'line 4: "helpdesk" uses "rtt", which is none of zendesk, zammad,'],
  ['"use": "rt"', '"uses": "rt"', 'line 3: "helpdesk" needs "use".'],
  ['"queue"', '"qeue"', 'line 3: "helpdesk" needs "queue".'],
  ['"Visitors",', '"Visitors", "colour": "red",', 'line 7: "helpdesk" has no setting "colour".'],
  [
    '$RT_TOKEN',
    'plain',
    'line 6: "helpdesk.token" is a secret: write "$NAME" and set NAME in the environment.',
  ],
  [
    '$SLACK_URL',
    'https://hook.example/1',
    'line 12: "control.url" is a secret: write "$NAME" and set NAME in',
  ],
  ['$SLACK_URL', '$UNSET', 'line 12: "control.url" is read from UNSET, which is not set.'],
  ['$SLACK_URL', '$SLACK_TOKEN', 'line 12: "control.url" is a whole address, as https://help.arena.example.'],
  [
    'https://rt.example',
    'rt.example',
    'line 5: "helpdesk.url" is a whole address, as https://help.arena.example.',
  ],
  [
    'https://rt.example',
    'http://rt.example',
    'line 5: "helpdesk.url" is asked over https. Where it is a host',
  ],
  ['"scheduled"', '"planned"', 'line 8: "helpdesk.statusMap.stalled" is one of received, acknowledged,'],
  ['"hold"', '"hodl"', 'line 13: "control.onAmbiguous" is one of retry, hold.'],
  ['"onAmbiguous": "hold"', '"language": "en-GB"', 'line 13: "control.language" is one of en, zh-Hans,'],
  ['"onAmbiguous": "hold"', '"priorityMap": {}', 'line 13: "control" has no setting "priorityMap".'],
  ['"onAmbiguous": "hold"', '"concurrency": "4"', 'line 13: "control.concurrency" is a whole number.'],
  ['"hold"', '"hold", "url": "$SLACK_URL"', 'line 13: "control.url" stands twice. Leave one.'],
  ['"priority": "P1"', '"priority": "p1"', 'line 18: "route[1].priority" is one of P1, P2, P3, P4.'],
  ['["helpdesk", "control"]', '"helpdesk"', 'line 17: "route[0].to" is a list, as ["helpdesk"].'],
  ['["helpdesk", "control"]', '[]', 'line 17: "route[0].to" is a list, as ["helpdesk"].'],
  ['["control"]', '["contol"]', 'line 18: There is no destination "contol".'],
  ['"to": "control"', '"to": "contol"', 'line 20: There is no destination "contol".'],
  ['60000', '"1 min"', 'line 20: "fallbacks.helpdesk.afterMs" is a whole number.'],
  ['["https://tickets.example"]', '"https://tickets.example"', 'line 21: "origins" is a list, as ['],
  [
    'tickets.example',
    'tickets.example/',
    'line 21: "origins[0]" is an origin, as https://tickets.arena.example,',
  ],
  ['4401', '"4401"', 'line 22: "port" is a whole number.'],
  ['4401', '70000', 'line 22: "port" is a port: a whole number up to 65535.'],
  [
    '"destinations"',
    '"destinatons"',
    'line 1: The file needs "destinations". The file has no setting "destinatons".',
  ],
  ['"queue"', '"qeue"', 'line 3: "helpdesk" needs "queue". "helpdesk" has no setting "qeue".'],
  ['"port"', '"prot"', 'line 22: The file has no setting "prot".'],
  ['4401', '4401,', 'line 23: This is no JSON. Look for a missing comma, quote or bracket.'],
  ['"use": "rt"', '"use": "rt', 'line 4: This is no JSON. Look for a missing comma, quote or bracket.'],
];

for (const [right, wrong, says] of FAULTS) {
  test(`a file with ${wrong} is told: ${says}`, () => {
    assert.ok(FILE.includes(right));
    const found = read(FILE.replace(right, () => wrong));
    assert.ok(found.startsWith(says), found);
  });
}

test('a file that ends too early is wrong on its last line with anything on it', () => {
  for (const text of [
    '{ "destinations": {\n',
    '{ "destinations": \n\n',
    '{ "destinations"\n',
    '{ destinations: {} }\n',
  ])
    assert.match(read(text), /^line 1: This is no JSON\./, text);
});

test('a file that names no destination is told so', () => {
  assert.equal(read('{}'), 'line 1: The file needs "destinations".');
  assert.match(
    read('{ "destinations": {} }'),
    /^line 1: "destinations" names where reports go; there is none\.$/,
  );
});

const only = (destination: object) => JSON.stringify({ destinations: { one: destination } }, undefined, 2);

test('a system that is entered in one of several ways is not left without any', () => {
  for (const use of ['servicenow', 'salesforce']) {
    const url = 'https://arena.example';
    const says = 'line 3: "one" needs "token", or "clientId" and "clientSecret".';
    assert.equal(read(only({ use, url })), says);
    assert.equal(read(only({ use, url, clientId: 'relay' })), says);
    assert.equal(read(only({ use, url, token: '$TOKEN' })), 'fine');
    assert.equal(read(only({ use, url, clientId: 'relay', clientSecret: '$SECRET' })), 'fine');
  }
});

test('what a backend itself does not take is named by its line too', async () => {
  const email = { use: 'email', url: '$SMTP_URL', from: 'nobody', to: 'help@arena.example' };
  await assert.rejects(
    openDestinations(readConfig(only(email), ENVIRONMENT)),
    new ConfigFault('line 3: "one": "from" is an address such as reports@arena.example.'),
  );
  const hook = { use: 'webhook', url: 'https://helpdesk.example', secrets: ['$SOME_URL'] };
  await assert.rejects(
    openDestinations(readConfig(only(hook), ENVIRONMENT)),
    /^ConfigFault: line 3: "one": The secret of a hook is "whsec_" and/,
  );
});

test('every example of a destination is one that a file may have, and that opens', async () => {
  for (const [use, { example }] of Object.entries(KNOWN)) {
    const [one] = await openDestinations(readConfig(only({ use, ...example }), ENVIRONMENT));
    assert.equal(one?.name, 'one', use);
  }
});
