import { at, NOW, type Scenes } from '../showing.ts';

const receipt = { reference: '7K3F-9QXM', receivedAt: at(0), respondBy: at(8) };

/** Two hours ago. */
const OVER = {
  id: 'final',
  labels: { en: 'The final' },
  doors: at(-400),
  start: at(-300),
  end: at(-120),
};

/** The elements around and beside the panel. */
export const elements: Scenes = {
  launcher: {
    quiet: {},
    compact: { attributes: { compact: '' } },
    start: { attributes: { position: 'start' } },
    waiting: {
      show: async (on) => {
        await on.connect();
        on.know();
      },
    },
    answer: {
      show: async (on) => {
        await on.connect();
        on.know({ delivery: 'received', receipt }, { status: 'received' });
        on.touchline.tell('issue-1', {
          messages: [{ id: 'm', at: at(0), from: 'venue', text: 'Please come to the desk left of lane C4.' }],
        });
      },
    },
  },
  panel: {
    idle: {
      show: (on) => {
        on.panel.notes['idle'] = 'asked';
        on.panel.requestUpdate();
      },
    },
  },
  'known-issues': {
    none: { tag: 'touchline-known-issues' },
    some: {
      tag: 'touchline-known-issues',
      venue: {
        knownIssues: [
          {
            id: 'k1',
            category: 'entry.queue',
            zone: 'gate-C',
            labels: { en: 'Gate C is slow', 'zh-Hans': 'C 入口排队较长', ar: 'البوابة C بطيئة' },
            told: 214,
            nextNews: at(7),
          },
          {
            id: 'k2',
            category: 'facility.lift',
            zone: 'plaza-N',
            labels: { en: 'The lift is out of order', 'zh-Hans': '电梯停运', ar: 'المصعد معطل' },
            told: 1,
          },
          {
            id: 'k3',
            category: 'food.queue',
            labels: {
              en: 'Card payment works again',
              'zh-Hans': '刷卡支付已恢复',
              ar: 'عاد الدفع بالبطاقة إلى العمل',
            },
            told: 12,
            solvedAt: at(-5),
          },
        ],
      },
    },
  },
  survey: {
    visit: { tag: 'touchline-survey', venue: { events: [OVER] } },
    dimensions: { tag: 'touchline-survey', venue: { events: [OVER] }, show: (on) => on.press('.primary') },
    comment: {
      tag: 'touchline-survey',
      venue: { events: [OVER] },
      show: async (on) => {
        await on.press('.primary');
        await on.press('.primary');
      },
    },
    thanks: {
      tag: 'touchline-survey',
      venue: {
        events: [OVER],
        texts: { en: { 'survey.gift': 'A hot drink at stand 5: show this page.' } },
      },
      show: async (on) => {
        for (let step = 0; step < 3; step++) await on.press('.primary');
        await on.until(() => on.root.querySelector('.card'));
        // The next look at this scene is a first one too.
        localStorage.removeItem('touchline-survey north-arena');
      },
    },
  },
  status: {
    empty: { tag: 'touchline-status' },
    many: {
      tag: 'touchline-status',
      show: (on) => {
        on.know({ id: 'i1' });
        on.know(
          { id: 'i2', category: 'food.queue', location: {}, capturedAt: NOW - 3_600_000 },
          { promise: { state: 'due', respondBy: at(8) }, status: 'in_progress' },
        );
      },
    },
    one: {
      tag: 'touchline-status',
      show: (on) =>
        on.report(
          { delivery: 'received', receipt },
          {
            status: 'acknowledged',
            promise: { state: 'due', respondBy: at(8) },
            timeline: [{ at: at(0), what: 'acknowledged' }],
          },
        ),
    },
  },
};
