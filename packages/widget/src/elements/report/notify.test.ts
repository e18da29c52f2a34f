import { expect } from '@open-wc/testing';
import { WORKER_HELLO, type IssueState, type VenueConfig } from '@touchline/sdk';
import type { Session } from '../../controllers/session.ts';
import { fakeTouchline, venue, type FakeTouchline } from '../../testing/fake-touchline.ts';
import { putPanel } from '../../testing/put-panel.ts';
import type { TouchlinePanel } from '../panel/panel.ts';

const ISSUE: IssueState = {
  id: 'issue-9',
  reference: '7K3F-9QXM',
  category: 'entry.scan_fail',
  location: { gate: 'C' },
  capturedAt: Date.now() - 60_000,
  delivery: 'received',
  kept: 'device',
  attempts: 1,
  pending: [],
  trackingLink: 'https://arena.example/track#tl=issue-9.secret',
};
const BOTH = { mail: true, push: 'BMICcNiNkKGAYrzZjqQrc7BdPo8tOmKe8Iux9Mizx89y' } as const;

describe('hearing back with the page closed', () => {
  let touchline: FakeTouchline;
  let session: Session;
  let panel: TouchlinePanel;

  afterEach(() => {
    panel.remove();
    session.end();
  });

  async function show(
    notify: VenueConfig['notify'],
    { issue = {}, shared = false }: { issue?: Partial<IssueState>; shared?: boolean } = {},
  ) {
    touchline = fakeTouchline(venue(Date.now(), notify && { notify }));
    ({ session, panel } = putPanel(touchline, { profile: shared && 'shared' }));
    await panel.open();
    await until(() => panel.later !== undefined && panel.config !== undefined);
    touchline.change(ISSUE.id, { ...ISSUE, ...issue });
    await until(() => panel.issue(ISSUE.id) !== undefined);
    panel.go('receipt', ISSUE.id);
    await panel.updateComplete;
  }
  const until = async (holds: () => boolean) => {
    while (!holds()) await new Promise((resolve) => setTimeout(resolve, 5));
  };
  const row = () => panel.shadowRoot?.querySelector<HTMLDetailsElement>('details.notify');
  const text = () => row()?.textContent?.replaceAll(/\s+/g, ' ') ?? '';
  const button = (words: string) =>
    [...(row()?.querySelectorAll('button') ?? [])].find((one) => one.textContent?.trim() === words);
  const open = () => {
    const details = row();
    if (details) details.open = true;
  };
  const type = (address: string) => {
    const input = row()?.querySelector('input');
    if (!input) throw new Error('There is no field.');
    input.value = address;
    input.dispatchEvent(new Event('input', { bubbles: true }));
  };

  it('is offered closed, after the report has arrived, where the venue can', async () => {
    await show(BOTH);
    expect(row()?.open).to.equal(false);
    expect(touchline.done).to.deep.equal([]);
    panel.go('issue', ISSUE.id);
    await panel.updateComplete;
    expect(row()).to.not.equal(null);
    await expect(panel).to.be.accessible();
  });

  for (const [where, ...about] of [
    ['the venue cannot', undefined],
    ['the report has not arrived', BOTH, { issue: { delivery: 'saved' } }],
    ['nobody else may know', BOTH, { issue: { category: 'safety.harassment' } }],
    ['many people share the screen', BOTH, { shared: true }],
  ] as const) {
    it(`is not offered where ${where}`, async () => {
      await show(...(about as Parameters<typeof show>));
      expect(row()).to.equal(null);
    });
  }

  it('is not offered to somebody who is watched', async () => {
    await show(BOTH);
    panel.discreet = true;
    panel.requestUpdate();
    await panel.updateComplete;
    expect(row()).to.equal(null);
  });

  it('asks for an address, then for its confirmation, and says when it is on', async () => {
    await show({ mail: true });
    open();
    await until(() => row()?.querySelector('input') !== null);
    type(' ada@example.org ');
    touchline.notified = { mail: 'asked' };
    button('Send me the link')?.click();
    await until(() => text().includes('Please open the link in the email we sent'));
    expect(touchline.done).to.deep.equal(['notify {"mail":"ada@example.org","language":"en"}']);
    expect(Object.values(panel.notes).join(' ')).to.not.contain('ada@');
    await expect(panel).to.be.accessible();

    button('Use another address')?.click();
    await until(() => row()?.querySelector('input') !== null);
    type('eve@example.org');
    touchline.notified = { mail: 'on' };
    button('Send me the link')?.click();
    await until(() => text().includes('We email you when someone answers.'));

    touchline.notified = {};
    button('Stop')?.click();
    await until(() => row()?.querySelector('input') !== null);
    expect(touchline.done.at(-1)).to.equal('notify {"mail":null,"language":"en"}');
  });

  it('says what is wrong, and keeps what was typed', async () => {
    await show({ mail: true });
    open();
    await until(() => row()?.querySelector('input') !== null);
    for (const [failed, words] of [
      ['invalid', 'Please check the address.'],
      ['often', 'Please try again tomorrow.'],
      ['unreachable', 'We cannot reach the venue right now.'],
    ] as const) {
      type('ada@example');
      touchline.notified = { failed };
      button('Send me the link')?.click();
      await until(() => row()?.querySelector('[role=alert]')?.textContent?.includes(words) === true);
      expect(row()?.querySelector('input')?.value).to.equal('ada@example');
    }
    await expect(panel).to.be.accessible();
  });

  it('shows no notifications where the page has no worker of ours', async () => {
    await show(BOTH);
    open();
    await until(() => row()?.querySelector('input') !== null);
    await panel.updateComplete;
    expect(button('Tell me on this device')).to.equal(undefined);
  });

  describe('on a page with a worker', () => {
    const subscription = {
      options: { applicationServerKey: bytesOf(BOTH.push).buffer },
      toJSON: () => ({ endpoint: 'https://push.example/1', keys: { p256dh: 'p', auth: 'a' } }),
    };
    let existing: typeof subscription | undefined;
    let permission: NotificationPermission = 'default';
    let asked = 0;
    const undo: (() => void)[] = [];

    const put = (target: object, name: string, descriptor: PropertyDescriptor) => {
      const before = Object.getOwnPropertyDescriptor(target, name);
      Object.defineProperty(target, name, { configurable: true, ...descriptor });
      undo.push(() => {
        if (before) Object.defineProperty(target, name, before);
        else Reflect.deleteProperty(target, name);
      });
    };

    /** A browser's answers; headless ones have no push service behind them. */
    function worker({ knows = true } = {}) {
      existing = undefined;
      permission = 'default';
      asked = 0;
      const active = {
        postMessage: (hello: string, [port]: MessagePort[]) =>
          hello === WORKER_HELLO && knows && port?.postMessage(hello),
      };
      const pushManager = {
        getSubscription: async () => existing ?? null,
        subscribe: async () => (existing = subscription),
      };
      const registration = { active, pushManager };
      put(navigator, 'serviceWorker', { value: { getRegistration: async () => registration } });
      put(globalThis, 'PushManager', { value: () => undefined });
      put(globalThis, 'Notification', {
        value: {
          get permission() {
            return permission;
          },
          requestPermission: async () => {
            asked++;
            return (permission = permission === 'default' ? 'granted' : permission);
          },
        },
      });
    }
    afterEach(() => {
      for (const step of undo.splice(0)) step();
    });

    it('asks for permission on a tap and not before, and can be turned off', async () => {
      worker();
      await show(BOTH);
      open();
      await until(() => button('Tell me on this device') !== undefined);
      expect(asked).to.equal(0);
      touchline.notified = { push: 'on' };
      button('Tell me on this device')?.click();
      await until(() => text().includes('This device tells you when someone answers.'));
      expect(asked).to.equal(1);
      expect(touchline.done[0]).to.contain('"endpoint":"https://push.example/1"');
      await expect(panel).to.be.accessible();
      touchline.notified = {};
      button('Stop')?.click();
      await until(() => button('Tell me on this device') !== undefined);
      expect(touchline.done.at(-1)).to.contain('"off":true');
    });

    it('says where notifications are not allowed', async () => {
      worker();
      permission = 'denied';
      await show({ push: BOTH.push });
      open();
      await until(() => text().includes('does not allow notifications'));
      expect(button('Tell me on this device')).to.equal(undefined);
      await expect(panel).to.be.accessible();
    });

    it('leaves a site alone that pushes news of its own', async () => {
      worker();
      existing = { ...subscription, options: { applicationServerKey: new Uint8Array(65).buffer } };
      await show({ push: BOTH.push });
      open();
      await until(() => text() !== '');
      await panel.updateComplete;
      expect(button('Tell me on this device')).to.equal(undefined);
      expect(asked).to.equal(0);
    });
  });
});

function bytesOf(key: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(key.replaceAll('-', '+').replaceAll('_', '/')), (sign) => sign.charCodeAt(0));
}
