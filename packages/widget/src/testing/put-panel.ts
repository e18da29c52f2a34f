import { openSession, provideTouchline, type Session } from '../controllers/session.ts';
import { createPanel, type TouchlinePanel } from '../elements/panel/panel.ts';
import type { FakeTouchline } from './fake-touchline.ts';

/**
 * A panel in the page, not opened yet, as a launcher with these attributes would have made it. Whoever puts it
 * there removes it and ends the session.
 */
export function putPanel(
  touchline: FakeTouchline,
  { language = 'en', ...attributes }: Record<string, string | false | undefined> = {},
): { session: Session; panel: TouchlinePanel } {
  provideTouchline(() => touchline);
  const host = Object.assign(document.createElement('div'), { language: language || 'en' });
  for (const [name, value] of Object.entries(attributes)) if (value) host.setAttribute(name, value);
  const session = openSession(host);
  const panel = createPanel(host, session);
  document.body.append(panel);
  return { session, panel };
}
