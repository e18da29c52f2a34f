import { html, nothing, type TemplateResult } from 'lit';
import type { DeskVenue, IssueDetail, PlaybookView } from '../../api/types.ts';
import { languageFor, languageName, say, textOf } from '../words.ts';
import { icon } from './icons.ts';

export type Macro = PlaybookView['macros'][number];
/** Where macros can be written. */
export type MacroField = 'reply' | 'solution';

/** The list of ready words while it is open. */
export interface MacroMenu {
  field: MacroField;
  /** What was typed after the `;`. */
  query: string;
  active: number;
}

const ASKED = /(?:^|\s);([^;\n]{0,30})$/;
const BLANK = /\{\w+\}/;

/** What stands after a `;` that ends here; undefined where nothing is asked for. */
export function askedIn(textUntilHere: string): string | undefined {
  return ASKED.exec(textUntilHere)?.[1];
}

/** Whether a place in braces still waits to be filled in. */
export function hasBlank(text: string): boolean {
  return BLANK.test(text);
}

/** Ready words that fit what was typed, in the title as the desk reads it or in the words themselves. */
export function macrosOf(detail: IssueDetail, query: string): readonly Macro[] {
  const wanted = query.trim().toLowerCase();
  return (detail.playbook?.macros ?? []).filter(({ title, text }) =>
    [...Object.values(title), ...Object.values(text)].some((one) => one.toLowerCase().includes(wanted)),
  );
}

/** The words in the language of the reporter, with everything filled in that the issue tells. */
export function macroText(macro: Macro, detail: IssueDetail, venue: DeskVenue | undefined): string {
  const { location, issue, reference } = detail;
  const into = languageFor(detail.language);
  const zone = (id: string | undefined) => (id ? (venue?.zones[id]?.[into] ?? id) : undefined);
  const known: Record<string, string | undefined> = {
    gate: zone(location.gate),
    block: zone(location.block),
    zone: zone(location.zone),
    stand: zone(location.stand),
    row: location.row,
    place: zone(location.stand ?? location.block ?? location.gate ?? location.zone),
    name: issue.reporter.name,
    reference,
  };
  const text = macro.text[into] ?? macro.text['en'] ?? '';
  return text.replaceAll(/\{(\w+)\}/g, (all, name: string) => known[name] ?? all);
}

/** The text with the macro in it, and what of it is selected: the first place to fill in, or its end. */
export function withMacro(
  text: string,
  caret: number,
  words: string,
): { text: string; from: number; to: number } {
  const before = text.slice(0, caret).replace(ASKED, (found) => found.slice(0, found.indexOf(';')));
  const whole = before + words + text.slice(caret);
  const blank = BLANK.exec(words);
  const from = before.length + (blank?.index ?? words.length);
  return { text: whole, from, to: from + (blank?.[0].length ?? 0) };
}

/** The open list under the field. */
export function macroList(
  menu: MacroMenu,
  detail: IssueDetail,
  venue: DeskVenue | undefined,
  choose: (macro: Macro) => void,
): TemplateResult {
  const macros = macrosOf(detail, menu.query);
  const { language } = detail;
  const isTheirs = !language || language.startsWith('en') || language.startsWith('zh');
  return html`<div class="macros">
    <ul id="macros" role="listbox" aria-label=${say('macro.title')}>
      ${macros.map(
        (macro, place) =>
          html`<li
            id="macro-${place}"
            role="option"
            aria-selected=${place === menu.active ? 'true' : 'false'}
            @mousedown=${(event: Event) => event.preventDefault()}
            @click=${() => choose(macro)}
          >
            <b>${textOf(macro.title, '')}</b>
            <span lang=${languageFor(language)}>${macroText(macro, detail, venue)}</span>
          </li>`,
      )}
    </ul>
    ${macros.length === 0 ? html`<p class="hint">${say('macro.none')}</p>` : nothing}
    ${
      isTheirs
        ? nothing
        : html`<p class="hint">
            ${icon('languages')} ${say('macro.english', { language: languageName(language) })}
          </p>`
    }
  </div>`;
}
