import type { Notified, StatusView } from '@touchline/sdk';
import { at, NOW, type Scene, type Scenes, type Showing } from '../showing.ts';

const HOUR = 3_600_000;
const receipt = { reference: '7K3F-9QXM', receivedAt: at(0), respondBy: at(8) };
const received = { delivery: 'received', receipt } as const;
const problem = (name: string) => ({
  type: `https://touchline.dev/problems/${name}`,
  title: 'It cannot be taken',
  status: 422,
});
const draft = {
  category: 'entry.scan_fail',
  kind: 'problem',
  stage: 'entry',
  location: { gate: 'gate-C' },
  fields: { partySize: 2 },
  reporter: {},
  channel: 'phone',
  description: 'The gate says used, we have not been in.',
  supersedes: 'issue-1',
} as const;
const venueSays = (text: string, minutes: number) =>
  ({ id: `m${minutes}`, at: at(minutes), from: 'venue', text, language: 'en' }) as const;
const iSay = (text: string, minutes: number) =>
  ({ id: `m${minutes}`, at: at(minutes), from: 'reporter', text }) as const;
const due = { state: 'due', respondBy: at(8) } as const;
const met = { state: 'met', respondBy: at(3), respondedAt: at(-2) } as const;
const steps: StatusView['timeline'] = [
  { at: at(-4), what: 'acknowledged' },
  { at: at(-2), what: 'in_progress' },
];
const COME = 'Please come to the desk left of lane C4. A colleague in orange is waiting for you.';
const solved: Partial<StatusView> = {
  status: 'resolved',
  promise: met,
  resolution: { at: at(-1), text: 'Your tickets were read twice by lane C4. We have let you in by hand.' },
  closesAt: at(24 * 60),
  timeline: [...steps, { at: at(-1), what: 'resolved' }],
  allowed: ['confirm', 'reopen', 'message', 'erase'],
};
/** The venue closed it after that. */
const closed: Partial<StatusView> = {
  ...solved,
  status: 'closed',
  timeline: [...steps, { at: at(-1), what: 'resolved' }, { at: at(0), what: 'closed' }],
  allowed: ['feedback', 'reopen', 'erase'],
};
/** It came in so many minutes ago. */
const since = (minutes: number) =>
  ({
    ...received,
    capturedAt: NOW - (minutes + 1) * 60_000,
    receipt: { ...receipt, receivedAt: at(-minutes) },
  }) as const;
const earlier = since(5);
const issue = (view: Partial<StatusView>, more: object = {}): Scene => ({
  show: (on) => on.report({ ...earlier, ...more }, { promise: due, ...view }),
});

/** The row for an email once a person has answered. */
const hearing = (notified: Notified = {}, then: (on: Showing) => unknown = () => {}): Scene => ({
  venue: { notify: { mail: true } },
  show: async (on) => {
    on.touchline.notified = notified;
    await on.receipt(received);
    await then(on);
    await on.see('.notify');
  },
});

/** Everything after Send. */
export const telling: Scenes = {
  receipt: {
    saved: { show: (on) => on.receipt() },
    again: { show: (on) => on.receipt({ attempts: 3, nextTryAt: NOW + 4 * 60_000 }) },
    sending: { show: (on) => on.receipt({ delivery: 'sending' }) },
    sent: { show: (on) => on.receipt(received) },
    later: {
      show: (on) =>
        on.receipt({
          delivery: 'received',
          receipt: { ...receipt, backAt: at(11 * 60), respondBy: at(24 * 60) },
        }),
    },
    unpromised: {
      show: (on) =>
        on.receipt({ delivery: 'received', receipt: { reference: receipt.reference, receivedAt: at(0) } }),
    },
    answered: {
      show: (on) =>
        on.receipt(earlier, { status: 'acknowledged', promise: met, messages: [venueSays(COME, -1)] }),
    },
    'photo-lost': {
      show: (on) => on.receipt({ ...received, lost: [{ what: 'photo', how: 'refused', at: NOW }] }),
    },
    'words-lost': {
      show: (on) =>
        on.receipt({ ...received, lost: [{ what: 'touchline.issue.message', how: 'expired', at: NOW }] }),
    },
    memory: { show: (on) => on.receipt({ kept: 'memory', draft }) },
    busy: { show: (on) => on.receipt({ attempts: 2, busy: true, nextTryAt: NOW + 4 * 60_000 }) },
    photos: { show: (on) => on.receipt({ ...received, photos: 2 }) },
    'still-needed': {
      show: (on) =>
        on.receipt({ category: 'medical.emergency', asks: true, attempts: 7, capturedAt: NOW - 45 * 60_000 }),
    },
    paused: {
      show: (on) => on.receipt({ delivery: 'paused', attempts: 2, problem: problem('origin-not-allowed') }),
    },
    expiring: { show: (on) => on.receipt({ attempts: 9, expiresAt: NOW + 5 * HOUR }) },
    expired: { show: (on) => on.receipt({ delivery: 'expired', endedAt: NOW - HOUR, attempts: 40 }) },
    refused: { show: (on) => on.receipt({ delivery: 'refused', problem: problem('issue-invalid'), draft }) },
    'too-large': {
      show: (on) => on.receipt({ delivery: 'refused', problem: problem('attachment-too-large'), draft }),
    },
    outdated: {
      show: (on) => on.receipt({ delivery: 'refused', problem: problem('protocol-unsupported'), draft }),
    },
    deleted: { show: (on) => on.receipt({ delivery: 'deleted', endedAt: NOW, trackingLink: '' }) },
    unreadable: { show: (on) => on.receipt({ delivery: 'unreadable' }) },
    undone: {
      show: async (on) => {
        await on.receipt(received);
        on.panel.notes['undone issue-1'] = 'yes';
        on.panel.requestUpdate();
      },
    },
    danger: { show: (on) => on.receipt({ category: 'medical.emergency' }) },
    'danger-received': { show: (on) => on.receipt({ ...received, category: 'medical.emergency' }) },
    offline: { offline: true, show: (on) => on.receipt() },
  },
  notify: {
    offered: hearing(),
    open: hearing({}, (on) => on.press('.notify summary')),
    asked: hearing({ mail: 'asked' }, (on) => on.press('.notify summary')),
    on: hearing({ mail: 'on' }, (on) => on.press('.notify summary')),
    invalid: hearing({ failed: 'invalid' }, async (on) => {
      await on.press('.notify summary');
      on.panel.notes['notify issue-1'] = 'mia@';
      on.panel.requestUpdate();
      await on.press('.notify form .btn');
    }),
  },
  mine: {
    empty: { show: (on) => on.panel.go('mine') },
    many: {
      show: (on) => {
        on.know({ id: 'i1', capturedAt: NOW - 20_000 });
        on.know({
          id: 'i2',
          category: 'facility.seat',
          delivery: 'refused',
          problem: problem('issue-invalid'),
        });
        on.know(
          { id: 'i3', category: 'food.queue', location: {}, capturedAt: NOW - HOUR },
          { promise: due, status: 'in_progress' },
        );
        on.know(
          { id: 'i4', category: 'ticketing.refund', location: {}, capturedAt: NOW - 30 * HOUR },
          { promise: met, status: 'waiting_reporter' },
        );
        on.know(
          { id: 'i5', category: 'lost.item_lost', capturedAt: NOW - 200 * HOUR },
          { promise: met, status: 'closed' },
        );
        on.panel.go('mine');
      },
    },
    missing: {
      show: (on) => {
        on.know();
        on.touchline.unreadable = 2;
        on.touchline.removed = 1;
        delete on.panel.notes['missing'];
        on.panel.go('mine');
      },
    },
    'broken-link': {
      show: (on) => {
        on.panel.notes['link'] = 'broken';
        on.panel.go('mine');
      },
    },
  },
  issue: {
    promise: issue({ status: 'received' }),
    seen: issue({ status: 'acknowledged', timeline: steps.slice(0, 1) }),
    delay: issue({
      status: 'in_progress',
      promise: { state: 'due', respondBy: at(4) },
      delay: { at: at(-1), reason: 'staff', newTime: at(37), advice: 'Lane C1 is open for everybody.' },
      timeline: [...steps, { at: at(-1), what: 'delayed' }],
    }),
    'no-new-time': issue({
      status: 'in_progress',
      promise: { state: 'late', respondBy: at(-1) },
      delay: { at: at(-1), reason: 'event', nextNews: at(20) },
      timeline: [...steps, { at: at(-1), what: 'delayed' }],
    }),
    late: issue(
      { status: 'acknowledged', promise: { state: 'late', respondBy: at(-12) }, timeline: steps.slice(0, 1) },
      since(30),
    ),
    waiting: issue({
      status: 'waiting_reporter',
      promise: { state: 'paused', respondBy: at(8) },
      question: 'Which lane did you stand at, and is it a paper ticket?',
      answerBy: at(40),
      timeline: [...steps, { at: at(-1), what: 'waiting_reporter' }],
    }),
    planned: issue({
      status: 'scheduled',
      promise: met,
      scheduledFor: at(26 * 60),
      timeline: [...steps, { at: at(-1), what: 'scheduled' }],
    }),
    messages: issue(
      {
        status: 'in_progress',
        promise: met,
        messages: [
          venueSays(COME, -3),
          iSay('On my way, two of us.', -2),
          venueSays('Thank you. Bring your order number.', -1),
        ],
        timeline: [
          { at: at(-4), what: 'acknowledged' },
          { at: at(-3), what: 'replied' },
          { at: at(-2), what: 'in_progress' },
        ],
      },
      { pending: [{ id: 'p', type: 'touchline.issue.message', text: 'We have it with us.', at: NOW }] },
    ),
    solved: issue(solved),
    'not-solved': {
      show: async (on) => {
        await on.report(earlier, solved);
        on.panel.notes['why issue-1'] = '';
        on.panel.requestUpdate();
      },
    },
    closed: issue(closed),
    rated: issue({ ...closed, rating: 4 }),
    reopened: issue({
      status: 'in_progress',
      promise: { state: 'due', respondBy: at(25) },
      timeline: [...steps, { at: at(-2), what: 'resolved' }, { at: at(-1), what: 'reopened' }],
    }),
    withdraw: {
      show: async (on) => {
        await on.report(earlier, { promise: due });
        on.panel.notes['sure issue-1'] = 'withdraw';
        on.panel.requestUpdate();
        await on.see('.last');
      },
    },
    erase: {
      show: async (on) => {
        await on.report(earlier, { promise: due });
        on.panel.notes['sure issue-1'] = 'erase';
        on.panel.requestUpdate();
        await on.see('.last');
      },
    },
    erased: issue({ ...closed, erased: { at: at(-1), pending: [] }, allowed: [] }),
    withdrawn: issue({
      status: 'cancelled',
      promise: met,
      timeline: [{ at: at(-1), what: 'cancelled' }],
      allowed: ['erase'],
    }),
    refused: { show: (on) => on.report({ delivery: 'refused', problem: problem('issue-invalid'), draft }) },
    expired: { show: (on) => on.report({ delivery: 'expired', endedAt: NOW - HOUR, attempts: 40 }) },
    deleted: { show: (on) => on.report({ delivery: 'deleted', endedAt: NOW, trackingLink: '' }) },
    stale: {
      offline: true,
      show: (on) =>
        on.report({ ...since(45), viewAt: NOW - 40 * 60_000 }, { promise: due, status: 'acknowledged' }),
    },
    gone: { show: (on) => on.panel.go('issue', 'nobody') },
  },
  settings: {
    languages: { show: (on) => on.panel.go('settings') },
    end: {
      show: async (on) => {
        on.panel.go('settings');
        await on.see('.link.start:last-of-type');
      },
    },
    forget: {
      show: async (on) => {
        on.know();
        on.panel.notes['forget'] = 'asked';
        on.panel.go('settings');
        await on.see('.pair');
      },
    },
  },
};
