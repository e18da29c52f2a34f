import { expect } from '@open-wc/testing';
import { all, inside, openDesk, press, serveEach, type, until } from '../testing/desk.ts';
import type { FakeServer } from '../testing/fake-server.ts';
import { detail, iso, knownRow, row } from '../testing/fixtures.ts';
import type { DeskApp } from './app.ts';

describe('known issues at the desk', () => {
  let server: FakeServer;
  let app: DeskApp;

  serveEach((fresh) => {
    server = fresh;
  });

  const text = () => inside(app, 'desk-known .room')?.textContent?.replaceAll(/\s+/g, ' ') ?? '';
  const button = (words: string) =>
    all(app, 'desk-known button').find((one) => one.textContent?.trim() === words);
  const field = (selector: string) =>
    until(() => inside(app, `desk-known-form ${selector}`) as HTMLTextAreaElement | undefined, selector);
  const submit = () => inside(app, 'desk-known-form form', HTMLFormElement)?.requestSubmit();
  const enter = async (options = {}) => {
    app = await openDesk(options);
    press('w');
    await until(() => text().includes('Tell visitors') || text().includes('Supervisors'), 'the room');
  };

  for (const theme of ['light', 'dark'] as const) {
    it(`stand in a room of their own: what visitors read, how many told, when there is news, ${theme}`, async () => {
      const { nextNews: _, ...over } = knownRow('over', { solvedAt: iso(-2), texts: { en: 'It was hot.' } });
      server.known.issues = [over, knownRow('one'), knownRow('two', { nextNews: iso(-3), told: 2 })];
      await enter({ theme });
      await until(() => all(app, 'desk-known li').length === 3, 'three');
      expect(all(app, 'desk-known li').map(({ dataset }) => dataset['id'])).to.deep.equal([
        'one',
        'two',
        'over',
      ]);
      for (const words of ['Gate C is slow.', '41 told us', 'in 11 min', 'late by 3 min', 'Solved at']) {
        expect(text()).to.include(words);
      }
      await expect(app).to.be.accessible();
      button('Give news')?.click();
      await field('#text-en');
      await expect(app).to.be.accessible();
    });
  }

  it('are told to all visitors once everything needed is written', async () => {
    await enter();
    button('Tell visitors')?.click();
    await field('#category');
    submit();
    await until(() => text() && inside(app, 'desk-known-form #error'), 'what is missing');
    type(await field('#category'), 'entry.scan_fail');
    type(await field('#zone'), 'gate-C');
    type(await field('#text-en'), 'Gate C is slow.');
    submit();
    await until(() => inside(app, 'desk-known-form #error')?.textContent?.includes('in Chinese'), 'Chinese');
    expect(server.said).to.have.length(0);
    type(await field('#text-zh-Hans'), 'C 入口较慢。');
    server.known.issues = [knownRow('one')];
    const began = Date.now();
    submit();
    await until(() => text().includes('41 told us'), 'the list');
    const [{ path, body } = { path: '-', body: {} }] = server.said;
    expect(path).to.equal('');
    expect(body).to.deep.include({
      category: 'entry.scan_fail',
      zone: 'gate-C',
      texts: { en: 'Gate C is slow.', 'zh-Hans': 'C 入口较慢。' },
    });
    expect(Date.parse(String(body['nextNews']))).to.be.within(began + 20 * 60_000, began + 22 * 60_000);
  });

  it('get news on top of the words before, and an end; who was overtaken is told', async () => {
    server.known.issues = [knownRow('one', { version: 4 })];
    await enter();
    await until(() => button('Give news'), 'news');
    button('Give news')?.click();
    expect((await field('#text-en')).value).to.equal('Gate C is slow.');
    type(await field('#text-en'), 'Two more lanes are open.');
    server.knownStatus = 409;
    submit();
    await until(() => text().includes('A colleague spoke meanwhile.'), 'overtaken');
    server.knownStatus = 200;
    button('Solved')?.click();
    await field('#text-en');
    expect(inside(app, 'desk-known-form .chips')).to.equal(undefined);
    submit();
    await until(() => server.said.length === 2, 'the end');
    expect(server.said.map(({ path, body }) => [path, body['version']])).to.deep.equal([
      ['/one/update', 4],
      ['/one/solve', 4],
    ]);
  });

  it('are only read by those who may not speak to all', async () => {
    server.known = { issues: [knownRow('one')], maySpeak: false };
    await enter();
    await until(() => text().includes('41 told us'), 'the list');
    expect(all(app, 'desk-known button')).to.have.length(0);
  });

  it('are made of an issue, with its kind and place', async () => {
    location.hash = '#/known/one';
    app = await openDesk().catch(() => document.querySelector('desk-app') as DeskApp);
    expect((await field('#category')).value).to.equal('entry.scan_fail');
    expect((await field('#zone')).value).to.equal('gate-C');
    type(await field('#text-en'), 'Gate C is slow.');
    type(await field('#text-zh-Hans'), 'C 入口较慢。');
    submit();
    await until(() => server.said[0]?.body['from'] === 'one', 'the issue it was made of');
    await until(() => location.hash === '#/known', 'the list');
  });

  it('never pull somebody back who went elsewhere while they were saved', async () => {
    await enter();
    button('Tell visitors')?.click();
    type(await field('#category'), 'entry.scan_fail');
    type(await field('#text-en'), 'Gate C is slow.');
    type(await field('#text-zh-Hans'), 'C 入口较慢。');
    let save: (answer: Response) => void = () => undefined;
    const saved = new Promise<Response>((resolve) => (save = resolve));
    let asked = false;
    server.more = (path, body) => {
      asked ||= path === '/known' && body !== undefined;
      return path === '/known' && body ? saved : undefined;
    };
    submit();
    await until(() => asked, 'the words at the server');
    location.hash = '#/duty';
    await until(() => inside(app, 'desk-duty'), 'the other room');
    save(Response.json({ issues: [knownRow('k1')], maySpeak: true }));
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(location.hash).to.equal('#/duty');
  });

  it('take up an issue that somebody attaches, and the queue marks it', async () => {
    server.known.issues = [knownRow('k1')];
    server.rows = [row('one', { known: 'k1' }), row('two')];
    server.details.set('two', detail('two'));
    location.hash = '#/issues/two';
    app = await openDesk();
    const choice = await until(
      () => inside(app, 'desk-attach select') as HTMLSelectElement | undefined,
      'choice',
    );
    type(choice, 'k1');
    inside(app, 'desk-attach form', HTMLFormElement)?.requestSubmit();
    await until(() => server.said[0]?.path === '/k1/issues', 'attached');
    expect(server.said[0]?.body).to.deep.equal({ issueId: 'two' });
    await expect(app).to.be.accessible();
    // On a narrow screen the queue stands behind the issue.
    location.hash = '#/';
    await until(() => all(app, 'desk-queue .chip').some((one) => one.textContent === 'Known'), 'the mark');
  });
});
