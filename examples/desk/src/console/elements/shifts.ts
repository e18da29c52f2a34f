import { html, nothing, type TemplateResult } from 'lit';
import type { DeskVenue, DutyList, OwnShift } from '../../api/types.ts';
import { fromWords, phaseOf, reminderOf, untilWords } from '../shifts.ts';
import { now } from '../ticker.ts';
import { say, textOf } from '../words.ts';
import { icon } from './icons.ts';

type TeamShifts = DutyList['shifts'][number];

/** Which shift hands over to which, and quietly that it is time. */
export function ownShift(own: OwnShift | undefined): TemplateResult | typeof nothing {
  const { on, next } = own ?? {};
  if (!on) return nothing;
  const at = now();
  const reminder = reminderOf(own, at);
  return html`<p class="own-shift">
      <b>${untilWords(on, at)}</b>
      ${next ? html`<span class="muted">${say('shift.then', { next: fromWords(next, at) })}</span>` : nothing}
    </p>
    ${reminder ? html`<p class="remind">${icon('clock-alert')}<span>${reminder}</span></p>` : nothing}`;
}

/**
 * Which shift of each team is on, until when, and what comes next. Teams that work alike stand in one line.
 *
 * @param own  The team of whoever reads it: theirs first.
 */
export function shiftTable(
  shifts: readonly TeamShifts[],
  venue: DeskVenue | undefined,
  own: string,
): TemplateResult {
  const alike = Map.groupBy(shifts, ({ on, next }) => `${on?.id} ${on?.to} ${next?.id} ${next?.from}`);
  const isOwn = (teams: readonly TeamShifts[]) => teams.some(({ team }) => team === own);
  const lines = [...alike.values()].toSorted((a, b) => Number(isOwn(b)) - Number(isOwn(a)));
  return html`<div class="wide shifts" tabindex="0" role="group" aria-label=${say('shift.title')}>
    <table>
      <thead>
        <tr>
          <th scope="col">${say('duty.team')}</th>
          <th scope="col">${say('shift.now')}</th>
          <th scope="col">${say('shift.next')}</th>
        </tr>
      </thead>
      <tbody>
        ${lines.map((teams) => line(teams, venue))}
      </tbody>
    </table>
  </div>`;
}

function line(teams: readonly TeamShifts[], venue: DeskVenue | undefined): TemplateResult {
  const [first] = teams;
  const at = now();
  const none = html`<span class="muted">${say('shift.none')}</span>`;
  const names = teams.map(({ team }) => textOf(venue?.teams[team], team)).join(say('place.between'));
  return html`<tr>
    <th scope="row">${names}</th>
    <td class=${first?.on && phaseOf(first.on, at) !== 'on' ? 'time full' : 'time'}>
      ${first?.on ? untilWords(first.on, at) : none}
    </td>
    <td class="time">${first?.next ? fromWords(first.next, at) : none}</td>
  </tr>`;
}
