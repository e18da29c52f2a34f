import { TouchlineError, type Question } from '@touchline/sdk';
import type { TouchlineKiosk } from '@touchline/widget';
import { venue } from '@touchline/widget/testing';
import { at, NOW, type Scene, type Scenes, type Showing } from '../showing.ts';

const attributes = { languages: 'en zh-Hans ar', zone: 'plaza-N' };
const receipt = { reference: '7K3F-9QXM', receivedAt: at(0), respondBy: at(8) };

/** Somebody has touched the screen and chosen the language of the gallery. */
const begun = (show: (stand: TouchlineKiosk, on: Showing) => unknown): Scene => ({
  tag: 'touchline-kiosk',
  attributes,
  show: async (on) => {
    const stand = on.element as TouchlineKiosk;
    await stand.begin(stand.lang as 'en');
    await on.drawn();
    await show(stand, on);
  },
});

const HELP = {
  id: 'help-1',
  kind: 'helpDesk',
  parent: 'plaza-N',
  labels: { en: 'Help desk 1', 'zh-Hans': '服务台 1', ar: 'مكتب المساعدة 1' },
};

/** The first question of this type. */
async function asked(stand: TouchlineKiosk, subcategory: string, type: Question['type']) {
  await stand.pick(subcategory);
  stand.index = Math.max(
    0,
    stand.steps.findIndex((one) => one.type === type),
  );
  stand.requestUpdate();
}

async function checked(stand: TouchlineKiosk) {
  await stand.pick('facility.seat');
  const answers = { 'fields.damage': 'broken', 'location.block': 'N-112', 'location.row': 'F' };
  for (const [path, value] of Object.entries({ ...answers, 'location.seat': '14' }))
    stand.answer(path, value);
  stand.index = stand.steps.length;
  stand.requestUpdate();
}

/** The screens of a kiosk; look at them at `size=kiosk`. */
export const kiosk: Scenes = {
  kiosk: {
    rest: { tag: 'touchline-kiosk', attributes },
    language: {
      tag: 'touchline-kiosk',
      attributes,
      show: (on) => (on.element as TouchlineKiosk).enter('language'),
    },
    home: begun(() => {}),
    which: begun((stand) => stand.choose('entry')),
    question: begun((stand) => stand.pick('entry.queue')),
    writing: begun((stand) => stand.pick('other.other')),
    danger: begun((stand) => stand.enter('danger')),
    'which-medical': begun((stand) => stand.choose('medical')),
    more: begun((stand) => {
      stand.more = true;
      stand.requestUpdate();
    }),
    pages: begun((stand) => stand.choose('facility')),
    several: begun((stand) => asked(stand, 'entry.cold_queue', 'multiChoice')),
    block: begun((stand) => asked(stand, 'facility.seat', 'place')),
    number: begun((stand) => asked(stand, 'retail.overcharged', 'money')),
    when: begun((stand) => asked(stand, 'lost.item_lost', 'dateTime')),
    wrong: begun(async (stand) => {
      await asked(stand, 'lost.item_lost', 'text');
      stand.ahead();
    }),
    'in-danger': begun((stand) => stand.pick('medical.emergency')),
    item: begun((stand) => stand.pick('safety.suspicious')),
    contact: begun(async (stand) => {
      await stand.pick('entry.queue');
      stand.index = stand.steps.length - 1;
      stand.requestUpdate();
    }),
    check: begun(checked),
    'check-danger': begun(async (stand) => {
      await stand.pick('medical.emergency');
      for (const { path, options } of stand.steps) stand.answer(path, options[0] ?? '');
      stand.index = stand.steps.length;
      stand.requestUpdate();
    }),
    unsaved: begun(async (stand, on) => {
      await checked(stand);
      on.touchline.failure = new TouchlineError('outbox_unavailable', 'There is no room.');
      await stand.submit();
    }),
    saved: begun((_, on) => on.receipt()),
    memory: begun((_, on) => on.receipt({ kept: 'memory' })),
    received: begun((_, on) => on.receipt({ delivery: 'received', receipt })),
    'saved-danger': begun((_, on) => on.receipt({ category: 'medical.emergency' })),
    'received-danger': begun((_, on) =>
      on.receipt({ category: 'medical.emergency', delivery: 'received', receipt }),
    ),
    undone: begun(async (stand, on) => {
      await on.receipt();
      stand.notes['undone issue-1'] = 'yes';
      stand.requestUpdate();
    }),
    idle: begun(async (stand, on) => {
      // It stays, to be looked at.
      Object.defineProperty(stand, 'warnedMs', { value: 30_000 });
      stand.wipe = () => Promise.resolve();
      stand.haste = 0.0001;
      stand.enter('asking');
      await on.until(() => on.root.querySelector('.idle'));
    }),
    cleared: begun((stand) => stand.enter('cleared')),
    queues: {
      tag: 'touchline-kiosk',
      attributes,
      venue: { zones: [...venue(NOW).zones, HELP] },
      show: (on) => {
        const stand = on.element as TouchlineKiosk;
        stand.queues = [{ desk: HELP.id, waitMs: 18.2 * 60_000 }];
        stand.requestUpdate();
      },
    },
    pin: begun((stand) => stand.enter('staff')),
    staff: begun((stand) => {
      stand.enter('staff');
      stand.staff.unlocked = true;
      stand.staff.figures = { waiting: 3, unreadable: 0, kept: 'device' };
      stand.staff.contactAt = NOW - 60_000;
      stand.requestUpdate();
    }),
    elsewhere: begun((stand) => stand.enter('elsewhere')),
    off: { tag: 'touchline-kiosk', attributes, show: (on) => (on.element as TouchlineKiosk).enter('off') },
  },
};
