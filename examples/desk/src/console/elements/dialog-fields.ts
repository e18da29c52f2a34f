import { html, nothing, type TemplateResult } from 'lit';
import type { DeskVenue, IssueDetail, IssueRow } from '../../api/types.ts';
import { causeWords } from '../causes.ts';
import { now } from '../ticker.ts';
import { aboutWords, say, textOf, timeWords, type Key } from '../words.ts';
import { LEVELS, PRIORITIES, REJECT_REASONS, type Asking } from './dialog-commands.ts';
import { priorityMark } from './priority.ts';

/** What a dialog knows while it asks. */
export interface AskWorld {
  detail: IssueDetail | undefined;
  venue: DeskVenue | undefined;
  /** Issues that this one may be joined with, the likeliest first. */
  others: readonly IssueRow[];
  /** How many issues the answer is for. */
  count: number;
}

/** The fields of one question. */
export function askFields(asking: Asking, world: AskWorld): TemplateResult {
  switch (asking) {
    case 'assign':
      return html`${whom(world)} ${words('note', 'ask.assign.note')}`;
    case 'handOver':
      return html`${whom(world)} ${words('note', 'ask.handOver.note')}`;
    case 'reprioritise':
      return html`${priorities(world)} ${words('reason', 'ask.reason')}`;
    case 'reject':
      return choice('reason', 'ask.reason', REJECT_REASONS, (reason) => say(`reject.${reason}`));
    case 'escalate':
      return html`${choice('level', 'ask.escalate.level', levelsAbove(world), (level) => say(`level.${level}` as Key))}
      ${words('reason', 'ask.escalate.reason')}`;
    case 'merge':
      return html`${others(world)} ${line('reference', 'ask.merge.reference', 'text')}`;
    case 'tag':
      return choice('cause', 'ask.tag.cause', world.detail?.causes ?? [], causeWords, world.detail?.cause);
    case 'wait':
      return html`${line('partner', 'ask.wait.partner', 'text')} ${line('time', 'ask.wait.time', 'time')}`;
    case 'schedule':
      return html`${line('time', 'ask.schedule.time', 'time')}
        <label class="check"
          ><input type="checkbox" name="agreed" value="yes" />
          <span>${say('ask.schedule.agreed')}</span></label
        >`;
    case 'close':
      return words('reason', 'ask.reasonOptional');
    case 'reopen':
    case 'split':
    case 'cancel':
    case 'dropTask':
      return words('reason', 'ask.reason');
    default:
      return asking satisfies never;
  }
}

function whom({ detail, venue }: AskWorld): TemplateResult {
  return html`<div class="field">
    <label for="to">${say('ask.assign.to')}</label>
    <select id="to" name="to">
      <option value="">${say('composer.choose')}</option>
      <optgroup label=${say('ask.assign.people')}>
        ${venue?.people
          .filter(({ id }) => id !== detail?.assignee?.id)
          .map(({ id, name }) => html`<option value=${id}>${name}</option>`)}
      </optgroup>
      <optgroup label=${say('ask.assign.teams')}>
        ${Object.entries(venue?.teams ?? {}).map(
          ([id, texts]) => html`<option value=${id}>${textOf(texts, id)}</option>`,
        )}
      </optgroup>
    </select>
  </div>`;
}

function priorities({ detail }: AskWorld): TemplateResult {
  return html`<fieldset>
    <legend>${say('ask.reprioritise.to')}</legend>
    <div class="priorities">
      ${PRIORITIES.map(
        (priority) =>
          html`<label>
            <input
              type="radio"
              name="priority"
              value=${priority}
              ?disabled=${priority === detail?.priority}
            />
            ${priorityMark(priority)} <span>${say(`priority.${priority}`)}</span>
          </label>`,
      )}
    </div>
  </fieldset>`;
}

/** It can only be raised from where it stands. */
function levelsAbove({ detail }: AskWorld): readonly string[] {
  return LEVELS.filter((level) => Number(level) > (detail?.escalation?.level ?? 1));
}

function others({ others: rows, venue }: AskWorld): TemplateResult | typeof nothing {
  if (rows.length === 0) return nothing;
  return html`<div class="field">
    <label for="into">${say('ask.merge.into')}</label>
    <select id="into" name="into">
      <option value="">${say('composer.choose')}</option>
      ${rows.map(
        (row) =>
          html`<option value=${row.id}>
            ${row.reference} · ${aboutWords(venue, row)} · ${timeWords(row.receivedAt, now())}
          </option>`,
      )}
    </select>
  </div>`;
}

function choice<T extends string>(
  name: string,
  label: Key,
  options: readonly T[],
  wordsOf: (option: T) => string,
  chosen?: string,
): TemplateResult {
  return html`<div class="field">
    <label for=${name}>${say(label)}</label>
    <select id=${name} name=${name}>
      <option value="">${say('composer.choose')}</option>
      ${options.map((one) => html`<option value=${one} ?selected=${one === chosen}>${wordsOf(one)}</option>`)}
    </select>
  </div>`;
}

function words(name: string, label: Key): TemplateResult {
  return html`<div class="field">
    <label for=${name}>${say(label)}</label>
    <textarea id=${name} name=${name} rows="2" maxlength="1000" dir="auto"></textarea>
  </div>`;
}

function line(name: string, label: Key, type: 'text' | 'time'): TemplateResult {
  return html`<div class="field">
    <label for=${name}>${say(label)}</label>
    <input id=${name} name=${name} type=${type} maxlength="80" autocomplete="off" dir="auto" />
  </div>`;
}
