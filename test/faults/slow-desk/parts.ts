import { memoryStore } from '@touchline/sdk/relay';
import { openServerStore, startPostgres } from '../../contracts/databases.ts';
import { chanceOf } from '../chance.ts';
import type { Part } from '../part.ts';
import { quickTime } from './quick-time.ts';
import { slowDay, WHOLE, type SlowDay } from './run.ts';

const TIMES = 20;

/** Every other time nobody told us what the desk allows, and it has to say so. */
const dayOf = (seed: number): SlowDay => ({ ...WHOLE, believed: seed % 2 === 1 ? WHOLE.perSecond : 10 });

export const slowDesk: Part = {
  name: 'slow-desk',
  title: 'A help desk of 3 requests a second that is away for ten minutes, in quick time',
  unit: 'reports',
  portion: WHOLE.reports,
  goal: 4 * WHOLE.reports,
  speaksOf: { from: ['test/faults/slow-desk/parts.ts'] },
  async run(seed, reports) {
    const end = quickTime(TIMES);
    try {
      return await slowDay(chanceOf(seed), { ...dayOf(seed), reports }, memoryStore(), TIMES);
    } finally {
      end();
    }
  },
};

/** Takes as long as it says: half an hour and more. */
export const slowDeskPostgres: Part = {
  name: 'slow-desk-postgres',
  title: 'The same on PostgreSQL, with its queue and the clock on the wall',
  unit: 'reports',
  portion: WHOLE.reports,
  goal: WHOLE.reports,
  speaksOf: { from: ['test/faults/slow-desk/parts.ts'] },
  async run(seed, reports) {
    const postgres = await startPostgres();
    const open = await openServerStore(await postgres.createDatabase());
    try {
      return await slowDay(chanceOf(seed), { ...dayOf(seed), reports }, open.store, 1);
    } finally {
      await open.close();
      await postgres.stop();
    }
  },
};
