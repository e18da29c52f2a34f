import type { IssueState } from '@touchline/sdk';
import type { Form } from '../panel/view.ts';

/** Where a person is; a zone or a stand of a report may be where the broken thing is. */
const PLACES = ['gate', 'block', 'row', 'seat'] as const;
/** Ways to reach somebody, by the key a page says them with. */
const WAYS = { contact: 'reporter.contact', name: 'reporter.name' };
const told = (key: string) => `told ${key}`;

/**
 * How to reach whoever reports, in the memory of this page and nowhere else, until it is reset. Who is watched,
 * anonymous or on a screen of many leaves nothing behind.
 */
export function noteWays({ answers, discreet, session, notes }: Form): void {
  const leave = discreet || session.shared || answers['reporter.anonymous'];
  for (const [key, path] of Object.entries(WAYS)) {
    if (answers[path] && !leave) notes[told(key)] = String(answers[path]);
    else delete notes[told(key)];
  }
}

/** On to the next report: what was told once is shown as known, not asked again. */
export function carryOn(form: Form, issue: IssueState | undefined): void {
  if (!form.session.shared && issue) {
    // All of it or nothing: the seat of one block is none in another.
    for (const key of PLACES) form.place[`location.${key}`] = issue.location[key];
    for (const key of Object.keys(WAYS)) {
      const way = form.notes[told(key)];
      if (way) form.prefill({ [key]: way });
    }
  }
  form.go('home');
}
