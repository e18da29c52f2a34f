import type { Issue } from '@touchline/sdk/model';

/** Answers that tell of somebody who cannot simply wait: `need` at the gate names them. */
const VULNERABLE: readonly string[] = ['older', 'child', 'pregnant', 'ill', 'disabled'];

/** Whoever cannot simply wait, by what was answered. */
export function isVulnerable({ fields }: Pick<Issue, 'fields'>): boolean {
  return [fields['need']].flat().some((answer) => VULNERABLE.includes(String(answer)));
}

/** Words of somebody who speaks of leaving a place in danger, in the languages of the widget. */
const EVACUATION =
  /evacuat|evacua[rc]|evakuier|[ée]vacu(er|ation)|stampede|疏散|撤离|踩踏|避難|대피|إخلاء|эвакуац|निकासी/iu;

/** What the control room has to hear of at once, whatever the priority. */
export function alarmOf({
  category,
  description = '',
}: Pick<Issue, 'category' | 'description'>): 'safeguarding' | 'evacuation' | undefined {
  if (category === 'safety.safeguarding') return 'safeguarding';
  return EVACUATION.test(description) ? 'evacuation' : undefined;
}
