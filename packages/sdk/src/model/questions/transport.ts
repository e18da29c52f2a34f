import type { QuestionTable } from './row.ts';

const transport: QuestionTable = {
  asks: `
    parking_full issue(full|blocked_in|queue|payment|other)! carPark!
    shuttle stop! line waitMin
    taxi place!
    public question! line
    car_problem what(damage|battery|tyre|locked|cannot_find|other)! carPark! plate
    route question! place`,
  rows: {
    carPark: { type: 'place', place: 'carPark', maxLength: 80, from: 'qh' },
    stop: { type: 'place', place: 'stop', maxLength: 80, from: 'q' },
    line: { maxLength: 40 },
    plate: { maxLength: 14, autocomplete: 'off', autocapitalize: 'characters', flags: 'p' },
  },
};

export default transport;
