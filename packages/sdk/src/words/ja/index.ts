import type { Book } from '../words.ts';
import access from './access.ts';
import common from './common.ts';
import digital from './digital.ts';
import entry from './entry.ts';
import exit from './exit.ts';
import experience from './experience.ts';
import facility from './facility.ts';
import food from './food.ts';
import idea from './idea.ts';
import info from './info.ts';
import labels from './labels.ts';
import lost from './lost.ts';
import medical from './medical.ts';
import other from './other.ts';
import retail from './retail.ts';
import safety from './safety.ts';
import staff from './staff.ts';
import ticketing from './ticketing.ts';
import transport from './transport.ts';

/** All words of this language in one file: fewer read it, and each of them needs most of it. */
export const book: Book = {
  labels,
  questions: {
    common,
    access,
    digital,
    entry,
    exit,
    experience,
    facility,
    food,
    idea,
    info,
    lost,
    medical,
    other,
    retail,
    safety,
    staff,
    ticketing,
    transport,
  },
};
