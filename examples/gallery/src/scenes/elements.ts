import { at, NOW, type Scenes } from '../showing.ts';

const receipt = { reference: '7K3F-9QXM', receivedAt: at(0), respondBy: at(8) };

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
            timeline: [{ at: at(-1), what: 'acknowledged' }],
          },
        ),
    },
  },
};
