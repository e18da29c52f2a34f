import assert from 'node:assert/strict';
import { after, afterEach, before, describe, it } from 'node:test';
import { Person } from './support/browser.ts';
import { reportMany, reportScanFail } from './support/reporter.ts';
import { startPostgres } from '../contracts/databases.ts';
import { Stadium, until } from './support/stadium.ts';
import { atDesk, command, deskIssues, type DeskFetch } from './support/wire.ts';

const SCRIPTS = [
  'Plain words, with "quotes" and \\ backslash',
  'بوابة ج لا تقرأ التذكرة',
  'הכרטיס לא נסרק \u202bשער\u202c',
  '门票无法扫描，队伍很长',
  'チケットが読み取れません',
  '티켓이 스캔되지 않아요',
  'टिकट स्कैन नहीं हो रहा',
  'ตั๋วสแกนไม่ได้',
  'Το εισιτήριο δεν διαβάζεται',
  'Билет не сканируется',
  'e\u0301 is not \u00e9; 👩‍👩‍👧‍👦 🇮🇪 \u{1F3DF}',
  'half a character: \ud83c end',
  'a NUL: \0 end',
  '<b onclick=alert(1)>{{7*7}} ${x} \u2028',
];
/** What capture makes of half characters and NUL. */
const cleaned = (text: string) => text.toWellFormed().replaceAll('\0', '');

for (const database of ['embedded', 'postgres'] as const) {
  describe(`reports without a network, ${database} database`, () => {
    let stadium: Stadium;
    let postgres: Awaited<ReturnType<typeof startPostgres>> | undefined;
    let desk: DeskFetch;
    let person: Person;

    before(async () => {
      postgres = database === 'postgres' ? await startPostgres() : undefined;
      stadium = new Stadium(postgres ? { DATABASE_URL: await postgres.createDatabase() } : {});
      await stadium.start();
      desk = await stadium.signIn();
    });
    afterEach(() => person.leave());
    after(async () => {
      await stadium.stop();
      await postgres?.stop();
    });

    it('go by themselves when the page is opened again, and the answer of the desk is seen', async () => {
      person = new Person();
      const page = await person.open();
      await page.goto(stadium.url);
      await page.getByRole('button', { name: 'Help' }).click();
      await page.getByRole('heading', { name: 'What can we help with?' }).waitFor();
      // The rest of the widget comes once the line is free; only then can it do without one.
      await page.waitForLoadState('networkidle');
      await page.keyboard.press('Escape');
      await person.context.setOffline(true);
      await reportScanFail(page);
      await page.getByText('Saved on this device').waitFor();
      await page.close();

      await person.context.setOffline(false);
      const again = await person.context.newPage();
      await again.goto(stadium.url);
      const row = await until(
        async () => (await deskIssues(desk))[0],
        'the report at the desk without a click',
      );
      await command(desk, row.id, { type: 'take' });
      await command(desk, row.id, { type: 'reply', text: 'Please come to lane C4.' });
      await again.getByRole('button', { name: /^Help/ }).click();
      await again.getByRole('button', { name: /My reports/ }).click();
      await again.getByRole('button', { name: /Ticket will not scan/ }).click();
      await again.getByText('Please come to lane C4.').waitFor({ timeout: 10_000 });
    });

    it('all arrive once and byte for byte after the browser is killed: 200 of them', async () => {
      person = new Person();
      const page = await person.open();
      await page.goto(stadium.url);
      await page.evaluate(() => customElements.whenDefined('touchline-help'));
      await reportMany(page, ['the first one, to have everything loaded']);
      await person.context.setOffline(true);
      const texts = Array.from({ length: 200 }, (_, place) => `${place}: ${SCRIPTS[place % SCRIPTS.length]}`);
      const ids = await reportMany(page, texts);
      await person.kill();

      const again = await person.open();
      await again.goto(stadium.url);
      const found = await until(
        async () => {
          const rows = (await deskIssues(desk)).filter((row) => ids.includes(row.id));
          return rows.length >= 200 && rows;
        },
        '200 reports at the desk',
        60_000,
      );
      assert.equal(found.length, 200);
      assert.equal(new Set(found.map((row) => row.id)).size, 200);
      for (const [place, id] of ids.entries()) {
        const detail = (await (await desk(`/desk/api/issues/${id}`)).json()) as {
          issue: { description: string };
        };
        assert.equal(detail.issue.description, cleaned(texts[place] ?? ''));
      }
    });

    it('are still there when the server is killed right after it said accepted', async () => {
      person = new Person();
      const page = await person.open();
      await page.goto(stadium.url);
      await reportScanFail(page);
      await page.getByText('Received', { exact: true }).waitFor();
      await stadium.kill();
      const [id] = await page.evaluate(async () => {
        const issues = await document.querySelector('touchline-help')?.issues();
        return issues?.map((issue) => issue.id) ?? [];
      });
      await stadium.start();
      desk = await stadium.signIn();
      await atDesk(desk, id ?? '');
      assert.equal((await deskIssues(desk)).filter((row) => row.id === id).length, 1);
      await command(desk, id ?? '', { type: 'take' });
      await command(desk, id ?? '', { type: 'reply', text: 'We are back.' });
      await page.getByText('We are back.').waitFor({ timeout: 60_000 });
    });
  });
}
