import type axe from 'axe-core';
import type { TouchlinePanel } from '@touchline/widget';
import type { Language } from '@touchline/sdk/words';
import { byKeys } from './by-keys.ts';
import { until } from './hand.ts';
import { walk, type Walked } from './way.ts';
import { liveHere } from './world.ts';

/** What the page around this one may ask for. */
export interface Walker extends ReturnType<typeof byKeys> {
  open(language: string): Promise<void>;
  /** @param axed The screens that axe looks at too: `home`, `which`, `details`, `review`, `receipt`. */
  walk(subcategories: readonly string[], language: string, axed: readonly string[]): Promise<Walked[]>;
}

declare global {
  interface Window {
    walker?: Walker;
    axe?: typeof axe;
  }
}

liveHere();
await Promise.all([import('@touchline/widget/define'), import('axe-core')]);
const help = document.createElement('touchline-help');
help.setAttribute('venue', 'north-arena');
help.setAttribute('event', 'final');
// What lies under a dialog is not in its way, but axe would say so.
help.setAttribute('position', 'inline');
help.setAttribute('endpoint', `/${crypto.randomUUID()}`);
document.querySelector('main')?.append(help);

const panelOf = () => help.shadowRoot?.querySelector('touchline-panel') as TouchlinePanel;

globalThis.window.walker = {
  ...byKeys(panelOf),
  open,
  async walk(subcategories, language, axed) {
    await open(language);
    const panel = panelOf();
    const walked: Walked[] = [];
    for (const subcategory of subcategories)
      walked.push(await walk(panel, subcategory, language, axeFindings, axed));
    // A list that grows with every walk would slow the last ones down.
    await panel.reset();
    return walked;
  },
};

async function open(language: string): Promise<void> {
  help.lang = language;
  document.documentElement.lang = language;
  document.documentElement.dir = language === 'ar' ? 'rtl' : 'ltr';
  await help.open();
  const panel = panelOf();
  await panel.speak(language as Language);
  await until(() => panel.later && panel.language === language, `the panel in ${language}`);
}

async function axeFindings(): Promise<string[]> {
  const found = await globalThis.window.axe?.run(document, {
    resultTypes: ['violations'],
    // The page around the dialog is not what is looked at.
    rules: { 'page-has-heading-one': { enabled: false }, region: { enabled: false } },
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  });
  return (found?.violations ?? []).flatMap(({ id, help: rule, nodes }) =>
    nodes.map(
      ({ target, failureSummary }) => `${id}: ${rule}: ${JSON.stringify(target)} ${failureSummary ?? ''}`,
    ),
  );
}
