import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import { enginesHere, startDriver, type Driver, type Engine, type Window } from '../engines/driver.ts';
import { hostSite, type HostSite } from './host-page.ts';
import { HABITS, POLICIES, type Host, type Outcome } from './hosts.ts';
import { walk, type Walk } from './walk.ts';

const HOME = 'What can we help with?';
const GREEN = 'rgb(10, 125, 79)';
/** Written by `TOUCHLINE_WRITE_RESULTS=1 npm test -- node guests/hosts`. */
const RESULTS = new URL('RESULTS.md', import.meta.url);
const results = new Map<string, Map<Engine, Outcome>>();

describe('whatever the page allows', { concurrency: true }, () => {
  let site: HostSite;
  let built: Promise<HostSite> | undefined;
  const siteOnce = () => (built ??= hostSite());
  before(async () => {
    site = await siteOnce();
  });
  after(async () => {
    await site.close();
    if (process.env['TOUCHLINE_WRITE_RESULTS']) writeFileSync(RESULTS, tableOf(results));
  });

  for (const engine of enginesHere) {
    describe(`in ${engine}`, { concurrency: false }, () => {
      let driver: Driver;
      let window: Window;
      before(async () => {
        await siteOnce();
        driver = await startDriver(engine);
        window = await driver.open();
      });
      after(() => driver.stop());

      for (const host of [...POLICIES, ...HABITS]) {
        it(`${host.outcome}: ${host.name}`, async () => {
          const words = `${engine}: ${host.name}`;
          const page = host.page(site);
          const mark = /nonce="[^"]*"/.exec(page.attributes ?? '')?.[0] ?? '';
          const watchman = `<script ${mark} src="/host/watchman.js" integrity="${site.integrity('/host/watchman.js')}" crossorigin></script>`;
          const walker = host.framed ? '<script src="/host/walker.js"></script>' : '';
          const address = site.show({ ...page, head: watchman + walker + (page.head ?? '') });
          await window.goto(host.framed ? site.frame(address) : address);
          const met = await walk(window, words, host.framed);
          const arrived = [...site.backend.issues.values()].some(({ issue }) => issue.description === words);
          const reported = site.reports
            .filter((one) => one.page.split('?')[0] === address)
            .map((one) => `${one.directive} ${one.blocked} ${one.sample}`.trim());
          assert.deepEqual(
            met.errors.filter((one) => !isPhantom(one, host)),
            [],
          );
          assert.deepEqual(ownOf(host, [...met.violations, ...reported]), []);
          assert.deepEqual(outcomeOf(met, arrived), host.outcome, JSON.stringify(met));
          results.set(
            host.name,
            (results.get(host.name) ?? new Map<Engine, Outcome>()).set(engine, host.outcome),
          );
        });
      }
    });
  }
});

/** Chromium refuses to list databases there, and rejects a second promise besides that nobody was given. */
function isPhantom(error: string, { outcome }: Host): boolean {
  return outcome === 'kept in memory, and says so' && error === 'unhandled: undefined';
}

function outcomeOf({ launcher, panel, styled, kept, delivery, says }: Walk, arrived: boolean): string {
  if (launcher === 'absent') return 'never starts, harms nothing';
  if (launcher !== GREEN) return `the launcher is ${launcher}`;
  if (panel.startsWith('not opened: ')) {
    return kept === 'device' && arrived ? 'no panel; the page is told why, and can report' : 'nothing works';
  }
  if (panel !== HOME || !styled) return `the panel shows "${panel}"${styled ? '' : ', without its style'}`;
  if (arrived && delivery === 'received') return kept === 'device' ? 'works' : 'works from memory';
  if (kept === 'memory' && /Not saved on this device/.test(says)) return 'kept in memory, and says so';
  if (kept === 'device' && /Saved on this device, will send/.test(says)) return 'kept, and says so';
  return `${kept}, ${delivery}: ${says}`;
}

/** Violations that are ours: what the page forbids to itself, and what it lets nobody out for, is not. */
function ownOf({ outcome, asksForPolicy }: Host, violations: string[]): string[] {
  return violations.filter(
    (one) =>
      !(outcome === 'kept, and says so' && one.startsWith('connect-src ')) &&
      !(outcome === 'never starts, harms nothing') &&
      // The icon of the page.
      one !== 'img-src data' &&
      !(asksForPolicy && one.startsWith('trusted-types')) &&
      !(outcome.startsWith('no panel') && one.startsWith('require-trusted-types-for')),
  );
}

function tableOf(found: ReadonlyMap<string, ReadonlyMap<Engine, Outcome>>): string {
  const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [
    '# What a page allows, and what it comes to',
    '',
    'Each row was met in each engine: the launcher is drawn in its colour, the panel opens in its own style, a report',
    'is made and arrives, no error reaches the page, and no rule of the page is broken by the widget; but for \\*, where',
    'asking for a policy of Trusted Types is reported as broken: nothing tells beforehand that the page allows none.',
    '',
    row(['Page', ...enginesHere]),
    row(['---', ...enginesHere.map(() => '---')]),
    ...[...POLICIES, ...HABITS].map(({ name, asksForPolicy }) =>
      row([
        asksForPolicy ? `${name} \\*` : name,
        ...enginesHere.map((engine) => found.get(name)?.get(engine) ?? '**fails**'),
      ]),
    ),
    '',
  ].join('\n');
}
