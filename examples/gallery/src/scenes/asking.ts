import {
  TouchlineError,
  type IssueState,
  type KnownIssue,
  type Stage,
  type VenueConfig,
} from '@touchline/sdk';
import { at, NOW, type Scene, type Scenes, type Showing } from '../showing.ts';

const home = (stage: Stage): Scene => ({ show: (on) => on.home(stage) });
const searching = async (on: Showing, search: string) => {
  await on.home('watch', { search });
  await on.until(() => on.root.querySelector('.found'));
};
const SEAT = { 'location.block': 'N-112', 'location.row': 'F', 'location.seat': '14' };
const LONG =
  'The man in front of us has been standing on his seat since the first whistle, my daughter cannot see the field at all, and he has already spilled one drink over both of our coats.';
const QUEUE: KnownIssue = {
  id: 'k1',
  category: 'entry.queue',
  zone: 'gate-C',
  labels: { en: 'Gate C is slow', 'zh-Hans': 'C 入口排队较长', ar: 'البوابة C بطيئة' },
  told: 214,
  nextNews: at(7),
  meToo: true,
};
const KNOWN: KnownIssue[] = [
  QUEUE,
  {
    id: 'k2',
    category: 'facility.lift',
    zone: 'plaza-N',
    labels: {
      en: 'The lift at the north plaza is out of order',
      'zh-Hans': '北广场电梯停运',
      ar: 'المصعد في الساحة الشمالية معطل',
    },
    told: 1,
  },
];
const MOVED = {
  en: 'The final is moved to Friday, 20:00',
  'zh-Hans': '决赛改到周五 20:00',
  ar: 'نُقلت المباراة النهائية إلى يوم الجمعة، 20:00',
};
/** Two corners of the map, somewhere at sea. */
const GEO: NonNullable<VenueConfig['geo']> = [
  { at: [0, 1000], latitude: 53.8985, longitude: -5.2012 },
  { at: [1000, 0], latitude: 53.9021, longitude: -5.1951 },
];
const known = (more: Partial<KnownIssue>): Scene => ({
  venue: { knownIssues: [{ ...QUEUE, ...more }] },
  show: (on) => on.home('entry'),
});
const ON_THE_MAP: Partial<VenueConfig> = {
  zones: [
    {
      id: 'stand-N',
      kind: 'stand',
      labels: { en: 'North stand', 'zh-Hans': '北看台', ar: 'المدرج الشمالي' },
    },
    {
      id: 'N-112',
      kind: 'block',
      parent: 'stand-N',
      labels: { en: 'Block N-112', 'zh-Hans': 'N-112 区', ar: 'القطاع N-112' },
      rows: 'A-Z',
      seats: '1-30',
    },
    {
      id: 'aid-1',
      kind: 'firstAid',
      parent: 'stand-N',
      labels: { en: 'First aid 1', 'zh-Hans': '急救站 1', ar: 'نقطة الإسعاف 1' },
    },
    {
      id: 'aed-1',
      kind: 'aed',
      parent: 'stand-N',
      labels: { en: 'Defibrillator 3', 'zh-Hans': '除颤器 3', ar: 'جهاز إزالة الرجفان 3' },
    },
    {
      id: 'desk-1',
      kind: 'helpDesk',
      parent: 'stand-N',
      labels: { en: 'Help desk 2', 'zh-Hans': '服务台 2', ar: 'مكتب المساعدة 2' },
    },
  ],
};

async function discreetly(on: Showing) {
  await on.details('safety.harassment');
  on.panel.discreet = true;
  on.panel.requestUpdate();
}

/** What was reported by somebody who may be watched, and how it went on. */
const discreetReceipt = (more: Partial<IssueState>): Scene => ({
  show: (on) => {
    const { id } = on.know({ category: 'safety.harassment', unlisted: true, ...more });
    on.panel.go('receipt', id);
  },
});

/** A picture that is the same on every machine. */
async function photo(): Promise<Blob> {
  const canvas = new OffscreenCanvas(320, 240);
  const pen = canvas.getContext('2d');
  if (pen) {
    pen.fillStyle = '#0a7d4f';
    pen.fillRect(0, 0, 320, 240);
    pen.fillStyle = '#ffd98a';
    pen.fillRect(110, 60, 100, 120);
  }
  return canvas.convertToBlob();
}

async function withPhotos(on: Showing, count: number, error?: string) {
  await on.details('facility.seat', { 'fields.damage': 'broken', ...SEAT });
  for (let one = 0; one < count; one++) on.panel.photos.push(await photo());
  if (error) on.panel.errors['attachments'] = error;
  on.panel.requestUpdate();
  await on.see('[part=photo]');
}

async function contact(on: Showing, anonymous: boolean) {
  await on.details('entry.scan_fail', { ...scanFail, 'reporter.anonymous': anonymous });
  await on.press('.body > details:has([id="reporter.contact"], [role=switch]) > summary');
  await on.see('.body > details[open] > summary');
}

const scanFail = { 'location.gate': 'gate-C', 'fields.partySize': 1 };

/** Everything up to Send. */
export const asking: Scenes = {
  home: {
    buy: home('buy'),
    before: home('before'),
    entry: home('entry'),
    watch: home('watch'),
    food: home('food'),
    exit: home('exit'),
    after: home('after'),
    more: { show: (on) => on.home('entry', { more: true }) },
    place: { show: (on) => on.home('watch', { place: SEAT }) },
    offline: { offline: true, show: (on) => on.home('entry') },
    draft: {
      show: async (on) => {
        await on.details('experience.blocked_view', { 'fields.by': 'person' });
        on.panel.go('home');
      },
    },
    known: { venue: { knownIssues: KNOWN }, show: (on) => on.home('entry') },
    'known-late': known({ nextNews: at(-4) }),
    'known-solved': known({ solvedAt: at(-5) }),
    'known-joined': {
      venue: { knownIssues: KNOWN },
      show: async (on) => {
        on.know({ category: 'entry.queue', joins: 'k1' });
        await on.home('entry');
      },
    },
    'known-comes': {
      show: async (on) => {
        await on.home('entry');
        await on.drawn();
        on.panel.config = { ...(on.panel.config as VenueConfig), knownIssues: KNOWN };
        on.panel.requestUpdate();
      },
    },
    'known-moved': {
      venue: {
        knownIssues: [
          {
            id: 'k1',
            category: 'ticketing.event_changed',
            labels: MOVED,
            told: 0,
            nextNews: at(7),
            meToo: true,
          },
        ],
      },
      show: async (on) => {
        await on.home('buy');
        await on.see('.known .btn + .btn');
      },
    },
    reports: {
      show: (on) => {
        on.know();
        on.know({ id: 'issue-2' }, { status: 'acknowledged' });
      },
    },
    silent: { silent: true },
    unconfigured: { venue: null, show: (on) => on.home('entry') },
    lost: {
      show: async (on) => {
        on.touchline.unreadable = 1;
        on.touchline.removed = 2;
        delete on.panel.notes['missing'];
        on.panel.requestUpdate();
        await on.until(() => on.panel.notes['missing']);
        await on.home('entry');
      },
    },
  },
  search: {
    found: { show: (on) => searching(on, on.panel.labelOf('facility.seat')) },
    danger: { show: (on) => searching(on, on.panel.labelOf('safety.danger')) },
    none: { show: (on) => searching(on, 'Qqqqq') },
  },
  where: {
    empty: { show: (on) => on.panel.go('where') },
    locate: { venue: { geo: GEO }, show: (on) => on.panel.go('where') },
    filled: {
      show: (on) => {
        on.panel.place = { ...SEAT, 'location.gate': 'gate-C' };
        on.panel.go('where');
      },
    },
  },
  which: {
    few: { show: (on) => on.which('idea', 'after') },
    eight: { show: (on) => on.which('entry', 'entry') },
    more: { show: (on) => on.which('facility', 'watch', true) },
    danger: { show: (on) => on.which('safety', 'watch') },
    medical: { show: (on) => on.which('medical', 'watch') },
    lost: { show: (on) => on.which('lost', 'watch') },
  },
  details: {
    article: {
      venue: { facts: { ticketApp: { en: 'our app', 'zh-Hans': '官方应用', ar: 'تطبيقنا' } } },
      show: async (on) => {
        await on.details('entry.scan_fail');
        await on.press('.solve summary');
      },
    },
    solved: {
      show: async (on) => {
        await on.details('experience.seat_taken');
        await on.press('.solve summary');
        await on.press('.solve .pair button');
      },
    },
    choices: { show: (on) => on.details('facility.seat') },
    answered: { show: (on) => on.details('facility.seat', { 'fields.damage': 'broken', ...SEAT }) },
    facts: {
      show: async (on) => {
        Object.assign(on.panel.place, SEAT);
        await on.details('facility.seat');
      },
    },
    list: { show: (on) => on.details('ticketing.refund') },
    several: { show: (on) => on.details('entry.cold_queue') },
    'yes-no': { show: (on) => on.details('entry.turnstile') },
    gates: { show: (on) => on.details('entry.scan_fail') },
    block: { show: (on) => on.details('experience.seat_taken') },
    anywhere: { show: (on) => on.details('access.step_free') },
    number: { show: (on) => on.details('ticketing.exchange') },
    waiting: { show: (on) => on.details('entry.queue') },
    money: { show: (on) => on.details('retail.overcharged') },
    event: { show: (on) => on.details('ticketing.not_received') },
    time: { show: (on) => on.details('lost.item_lost') },
    phone: { show: (on) => on.details('lost.party') },
    text: { show: (on) => on.details('experience.programme', { 'fields.text': LONG }) },
    free: { show: (on) => on.details('other.other') },
    loading: {
      show: async (on) => {
        await on.details('entry.scan_fail');
        Object.assign(on.panel, { category: 'nowhere' });
        on.panel.requestUpdate();
      },
    },
    error: {
      show: async (on) => {
        await on.details('entry.scan_fail');
        Object.assign(on.panel, { category: 'nowhere', missed: true });
        on.panel.requestUpdate();
      },
    },
    missing: {
      show: async (on) => {
        await on.details('facility.seat');
        await on.panel.submit();
      },
    },
    wrong: {
      show: async (on) => {
        await on.details('digital.account', { 'fields.email': 'mia@', 'fields.issue': 'x' });
        on.panel.judge();
      },
    },
    unsaved: {
      show: async (on) => {
        await on.details('entry.scan_fail', scanFail);
        on.touchline.failure = new TouchlineError('outbox_unavailable', 'There is no room.');
        await on.panel.submit();
      },
    },
    offline: { offline: true, show: (on) => on.details('entry.scan_fail', scanFail) },
  },
  photo: {
    none: { show: (on) => withPhotos(on, 0) },
    one: { show: (on) => withPhotos(on, 1) },
    three: { show: (on) => withPhotos(on, 3) },
    unreadable: { show: (on) => withPhotos(on, 1, 'attachment_unreadable') },
    full: { show: (on) => withPhotos(on, 1, 'outbox_full') },
  },
  contact: {
    folded: {
      show: async (on) => {
        await on.details('entry.scan_fail', scanFail);
        await on.see('.body > details');
      },
    },
    open: { show: (on) => contact(on, false) },
    anonymous: { show: (on) => contact(on, true) },
  },
  review: {
    filled: {
      show: async (on) => {
        await on.details('experience.blocked_view', { 'fields.by': 'person', ...SEAT, description: LONG });
        await on.panel.submit();
      },
    },
    amount: {
      show: async (on) => {
        await on.details('retail.overcharged', { 'fields.shop': 'Fan shop', 'fields.amount': '12.50' });
        on.panel.go('send');
      },
    },
  },
  discreet: {
    offered: { show: (on) => on.details('safety.harassment') },
    form: { show: discreetly },
    receipt: discreetReceipt({}),
    'receipt-sent': discreetReceipt({
      delivery: 'received',
      receipt: { reference: '7K3F-9QXM', receivedAt: at(0) },
    }),
    'receipt-expired': discreetReceipt({ delivery: 'expired', endedAt: NOW - 3_600_000, attempts: 40 }),
    'receipt-deleted': discreetReceipt({ delivery: 'deleted', endedAt: NOW, trackingLink: '' }),
    'receipt-undone': {
      show: (on) => {
        on.know({ category: 'safety.harassment', unlisted: true });
        on.panel.notes['undone issue-1'] = 'yes';
        on.panel.go('receipt', 'issue-1');
      },
    },
  },
  danger: {
    medical: { show: (on) => on.details('medical.emergency') },
    child: { show: (on) => on.details('lost.child_lost') },
    item: { show: (on) => on.details('safety.suspicious') },
    violence: { show: (on) => on.details('safety.danger') },
    offline: { offline: true, show: (on) => on.details('medical.emergency') },
    nearest: {
      venue: ON_THE_MAP,
      show: async (on) => {
        on.panel.place = SEAT;
        await on.details('medical.emergency');
      },
    },
    raised: { show: (on) => on.details('facility.lift', { 'fields.peopleInside': 'yes' }) },
    harassment: { show: (on) => on.details('safety.harassment') },
  },
};
