import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { sql } from 'kysely';
import { deskFixture, MAYA } from '../testing/fixture.ts';

let fixture: Awaited<ReturnType<typeof deskFixture>>;
before(async () => {
  fixture = await deskFixture();
});
after(() => fixture.close());

test('a line of a time to come holds up nothing: what changes meanwhile is told, and found again later', async () => {
  const { board } = fixture;
  const ahead = await fixture.arrive();
  await sql`update desk_issues set changed_at = clock_timestamp() + interval '1 hour' where id = ${ahead}`.execute(
    fixture.db,
  );
  const told = new Set<string>();
  let heard: () => void = () => undefined;
  const end = board.subscribe((lines) => {
    for (const { issue } of lines) told.add(`${issue.id} ${issue.version}`);
    heard();
  });
  const hears = async (line: string) => {
    while (!told.has(line)) await new Promise<void>((resolve) => (heard = resolve));
  };
  const cursor = await board.cursor();
  const first = await fixture.arrive();
  await hears(`${first} ${(await version(first)) ?? 0}`);
  await fixture.give(first, MAYA, { type: 'note', text: 'Looked at it.' });
  await hears(`${first} ${(await version(first)) ?? 0}`);

  const caught = await board.since(cursor);
  assert.ok(caught.lines.some(({ issue }) => issue.id === first));
  assert.ok(Number(caught.cursor) <= Number(await board.cursor()));
  // Whoever was told a time to come by an earlier desk goes on from now.
  assert.ok(Number((await board.since(`${Date.now() + 3_600_000}`)).cursor) <= Number(await board.cursor()));
  end();
});

async function version(id: string): Promise<number | undefined> {
  const row = await fixture.db
    .selectFrom('desk_issues')
    .select('version')
    .where('id', '=', id)
    .executeTakeFirst();
  return row?.version;
}
