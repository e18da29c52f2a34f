import type { QuestionTable } from './row.ts';

const access: QuestionTable = {
  asks: `
    wheelchair_space issue(none_free|companion|view|blocked|book|other)! block! photo
    step_free here! target! zone!
    assist need(wheelchair~push|guide|carry|other)! here!
    toilet issue(locked|misused|broken|dirty|where|other)! zone!
    hearing need(loop|captions|sign_language|device|other)! zone
    sight need(audio_description|guide_dog|large_print|guide|other)! zone
    sensory now! here!
    parking issue(full|blocked|drop_off|book|other)! place`,
  rows: {
    now: { type: 'yesNo', flags: 'ps' },
  },
  differently: {
    'step_free here': { path: 'fields.here' },
  },
};

export default access;
