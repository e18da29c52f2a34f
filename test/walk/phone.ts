import { firstChoices, subcategoryOf } from '@touchline/sdk';
import type { Language } from '@touchline/sdk/words';
import type { TouchlinePanel } from '@touchline/widget';
import { byKeys } from './by-keys.ts';
import { answer, drawn, press, until, withWords } from './hand.ts';
import { Eyes } from './look.ts';
import type { Walker } from './page.ts';
import { unwalked, walkTo, type Walked } from './walked.ts';

/** Help in a page on a phone, and the person who uses it. */
export function phoneHere(): Walker {
  const main = document.createElement('main');
  main.append(Object.assign(document.createElement('h1'), { textContent: 'A page with help on it' }));
  const help = document.createElement('touchline-help');
  help.setAttribute('venue', 'north-arena');
  help.setAttribute('event', 'final');
  help.setAttribute('position', 'inline');
  help.setAttribute('endpoint', `/${crypto.randomUUID()}`);
  main.append(help);
  document.body.append(main);

  const panelOf = () => help.shadowRoot?.querySelector('touchline-panel') as TouchlinePanel;
  const eyes = new Eyes(
    'phone',
    () => panelOf().shadowRoot?.querySelector<HTMLElement>('[part~=panel]') as HTMLElement,
  );
  return {
    ...byKeys(panelOf),
    open,
    async walk(subcategories, language, axed) {
      await open(language);
      eyes.axed = axed;
      const panel = panelOf();
      const walked: Walked[] = [];
      for (const subcategory of subcategories) walked.push(await walk(panel, subcategory, language, eyes));
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
}

/** Home > which > details (> review) > send, by tapping what a person reads, with the needed answers given. */
function walk(panel: TouchlinePanel, subcategory: string, language: string, eyes: Eyes): Promise<Walked> {
  const walked = unwalked(subcategory, language);
  const root = panel.shadowRoot as ShadowRoot;
  const { category, index, stages } = subcategoryOf(subcategory) ?? { category: '', index: 0, stages: [] };
  const tap = async (selector: string, words: string) => {
    const more = () => withWords(root, selector, panel.t('home.more'));
    const wanted = () => withWords(root, selector, words);
    await until(() => wanted() ?? more(), `“${words}” or more`);
    if (!wanted()) {
      more()?.click();
      await drawn(panel);
    }
    (await until(wanted, `“${words}”`)).click();
    await drawn(panel);
  };

  return walkTo(walked, root, async () => {
    panel.go('home');
    panel.setStage(stages.find((stage) => firstChoices(stage).includes(category)) ?? stages[0] ?? 'entry');
    await drawn(panel);
    await eyes.look(walked, 'home', `home ${panel.stage}`);
    const topic = panel.topicOf(category);
    const urgent = withWords(
      root,
      '[part~=strip] button',
      category === 'lost' ? panel.t('home.child') : topic,
    );
    walked.steps++;
    if (urgent) urgent.click();
    else await tap('[part~=tile]', topic);
    if (subcategory !== `${category}.${category}`) {
      await drawn(panel);
      await eyes.look(walked, 'which', `which ${category} ${panel.stage}`);
      walked.steps++;
      await tap('[part~=row]', panel.labelOf(subcategory));
    }
    await until(() => panel.subcategory === subcategory && panel.isReady, `the form of ${subcategory}`);
    await drawn(panel);
    await eyes.look(walked, 'details', `details ${subcategory}`);
    walked.steps++;
    const needed = panel.questions().filter(({ required, path }) => required && path);
    walked.required = needed.length;
    for (const question of needed) {
      if (panel.facts.has(question.path) || question.type === 'photo') continue;
      if (!answer(panel, root, question)) throw new Error(`There is no field for ${question.key}.`);
      await drawn(panel);
    }
    const flaws = panel.flaws().map((flaw: { pointer: string }) => flaw.pointer);
    if (flaws.length) throw new Error(`It cannot be sent: ${flaws.join(', ')}.`);
    press(root, '[part~=footer] [part~=button-primary]');
    const arrived = () => root.querySelector('[part~=receipt-head]');
    await until(() => arrived() ?? root.querySelector('[part~=review]'), 'review or receipt');
    if (!arrived()) {
      await drawn(panel);
      await eyes.look(walked, 'review', `review ${subcategory}`);
      walked.steps++;
      press(root, '[part~=footer] [part~=button-primary]');
    }
    await until(arrived, 'the receipt');
    await drawn(panel);
    if (!root.querySelector('[part~=reference]')?.checkVisibility()) throw new Error('It has no reference.');
    await eyes.look(walked, 'receipt', `receipt ${category} ${index % 2}`);
  });
}
