import { expect } from '@open-wc/testing';
import type { IssueState } from '@touchline/sdk';
import type { Session } from '../../controllers/session.ts';
import { fakeTouchline, venue, type FakeTouchline } from '../../testing/fake-touchline.ts';
import { putPanel } from '../../testing/put-panel.ts';
import type { TouchlinePanel } from '../panel/panel.ts';

const ISSUE: IssueState = {
  id: 'issue-9',
  reference: '7K3F-9QXM',
  category: 'entry.scan_fail',
  location: { gate: 'C' },
  capturedAt: Date.now() - 8 * 86_400_000,
  delivery: 'saved',
  kept: 'device',
  attempts: 9,
  pending: [],
  trackingLink: 'https://arena.example/track#tl=issue-9.secret',
};

describe('a report that did not arrive', () => {
  let touchline: FakeTouchline;
  let session: Session;
  let panel: TouchlinePanel;

  afterEach(() => {
    panel.remove();
    session.end();
  });

  async function show(
    more: Partial<IssueState>,
    screen: 'issue' | 'mine' | 'receipt' = 'issue',
    language = 'en',
  ) {
    touchline = fakeTouchline(venue(Date.now()));
    touchline.unreadable = 2;
    touchline.removed = 1;
    ({ session, panel } = putPanel(touchline, { language }));
    await panel.open();
    await until(() => panel.later !== undefined);
    touchline.change(ISSUE.id, { ...ISSUE, ...more });
    panel.go(screen, ISSUE.id);
    await until(() => panel.issue(ISSUE.id) !== undefined);
    await panel.updateComplete;
  }
  const until = async (holds: () => boolean) => {
    while (!holds()) await new Promise((resolve) => setTimeout(resolve, 5));
  };
  const text = () => panel.shadowRoot?.textContent?.replaceAll(/\s+/g, ' ') ?? '';
  const button = (words: string) =>
    [...(panel.shadowRoot?.querySelectorAll<HTMLElement>('button, a') ?? [])].find(
      (one) => one.textContent?.trim() === words,
    );

  it('warns that nobody has seen a danger, but not whoever deleted it', async () => {
    await show({ category: 'safety.fight', delivery: 'expired' }, 'receipt');
    expect(text()).to.contain('Nobody has seen this yet');
    panel.remove();
    session.end();
    await show({ category: 'safety.fight', delivery: 'deleted' }, 'receipt');
    expect(text()).to.not.contain('Nobody has seen this yet');
  });

  it('says that its time is nearly over, and until when', async () => {
    await show({ expiresAt: Date.now() + 3_600_000 });
    expect(text()).to.contain('We keep it here until');
    await expect(panel).to.be.accessible();
  });

  it('says that it expired, and takes topic and place into a new one', async () => {
    await show({ delivery: 'expired', endedAt: Date.now() });
    expect(text()).to.contain('Expired on this device');
    expect(text()).to.contain('Please tell us again.');
    await expect(panel).to.be.accessible();
    button('Tell us again')?.click();
    await until(() => 'location.gate' in panel.answers);
    expect([panel.subcategory, panel.answers['location.gate']]).to.deep.equal(['entry.scan_fail', 'C']);
    expect(panel.supersedes).to.equal('');
  });

  it('offers no reference and no link once it leads nowhere', async () => {
    for (const delivery of ['expired', 'refused', 'deleted'] as const) {
      for (const screen of ['receipt', 'issue'] as const) {
        await show({ delivery, endedAt: Date.now(), unlisted: true }, screen);
        expect(text(), `${delivery} ${screen}`).not.to.match(/Your reference|another phone|My reports|Undo/);
        panel.remove();
        session.end();
      }
    }
    await show({ unlisted: true }, 'receipt');
    expect(text()).to.match(/Your reference.*Undo.*My reports.*another phone/);
  });

  it('says that it cannot be opened, and how many others cannot', async () => {
    await show({ delivery: 'unreadable' });
    expect(text()).to.contain('One saved report cannot be opened. We keep it.');
    panel.go('mine');
    await until(() => text().includes('2 saved reports cannot be opened.'));
    expect(text()).to.contain('The browser removed 1 saved report. Please tell us again.');
    await expect(panel).to.be.accessible();
  });

  it('says that it was deleted, and nothing about sending', async () => {
    await show({ delivery: 'deleted', endedAt: Date.now(), trackingLink: '' });
    expect(text()).to.contain('Nothing of what you wrote is left on this device.');
    expect(button('Tell us again')).to.equal(undefined);
    expect(text()).not.to.contain('Call');
  });

  it('names a photo and words that got lost on the way of one that did arrive', async () => {
    const at = Date.now();
    const lost: IssueState['lost'] = [
      { what: 'photo', how: 'refused', at },
      { what: 'touchline.issue.message', how: 'expired', at },
    ];
    await show({ delivery: 'received', lost });
    expect(text()).to.contain('A photo did not arrive.');
    expect(text()).to.contain('Something you added later did not arrive.');
  });

  it('says it in Chinese too', async () => {
    await show({ delivery: 'expired', endedAt: Date.now() }, 'issue', 'zh-Hans');
    expect(text()).to.contain('已在本机过期');
  });
});
