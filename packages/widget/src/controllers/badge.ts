import type { IssueState } from '@touchline/sdk';
import { languageOf, loadStrings, translator, type Key } from '../strings/strings.ts';

/**
 * Tells on the dot of a pill what became of the reports of this device: how many answers nobody has seen, else that
 * something waits. It comes with what sends, since there is nothing to tell before.
 */
export async function tellOn(
  host: (HTMLElement & { language: string }) | undefined,
  known: ReadonlyMap<string, IssueState>,
): Promise<void> {
  const dot = host?.shadowRoot?.querySelector<HTMLElement>('[part=badge]');
  if (!host || !dot) return;
  const issues = [...known.values()];
  const answers = issues.reduce((sum, { unread = 0 }) => sum + unread, 0);
  const open = issues.filter(({ delivery }) => !/^(received|deleted)$/.test(delivery));
  const waiting = open.filter(({ delivery }) => /^(saved|sending|paused)$/.test(delivery)).length;
  dot.hidden = !answers && !open.length;
  dot.textContent = answers ? `${answers}` : '';
  if (dot.hidden) return;
  const [key, count]: [Key, number] = answers
    ? ['launcher.unread', answers]
    : [waiting ? 'outbox.waiting' : 'mine.unsent', waiting];
  const spoken = languageOf([host.language]);
  const t = translator(spoken, [await loadStrings(spoken, 'later')]);
  // It stands inside of the button, whose name it goes on.
  dot.setAttribute('role', 'img');
  dot.setAttribute('aria-label', t(key, { count }));
}
