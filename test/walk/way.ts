import { firstChoices, subcategoryOf } from '@touchline/sdk';
import type { TouchlinePanel } from '@touchline/widget';
import { answer, until, withWords } from './hand.ts';
import { judge, type Finding } from './judge.ts';

/** One subcategory, walked from home to the receipt. */
export interface Walked {
  subcategory: string;
  language: string;
  /** Screens until it is sent. */
  steps: number;
  /** Answers that are needed. */
  required: number;
  findings: (Finding & { screen: string })[];
}

/** Looks at a screen as axe does: rules that do not hold, one line each. */
export type Axe = () => Promise<string[]>;

/** The last way in. What one language has shown once is not judged again. */
const seen = new Set<string>();

/** Home > which > details (> review) > send, by tapping what a person reads, with the needed answers given. */
export async function walk(
  panel: TouchlinePanel,
  subcategory: string,
  language: string,
  axe: Axe,
  axed: readonly string[],
): Promise<Walked> {
  const walked: Walked = { subcategory, language, steps: 0, required: 0, findings: [] };
  const root = panel.shadowRoot as ShadowRoot;
  const { category, index, stages } = subcategoryOf(subcategory) ?? { category: '', index: 0, stages: [] };
  const frame = () => root.querySelector<HTMLElement>('[part~=panel]') as HTMLElement;
  const look = async (screen: string, once: string = screen) => {
    const key = `${language} ${once}`;
    if (seen.has(key)) return;
    seen.add(key);
    await settled(panel);
    const rules = axed.includes(screen) ? await axe() : [];
    const broken = rules.map((text) => ({ what: 'axe', text }) as const);
    for (const finding of [...judge(frame(), language), ...broken])
      walked.findings.push({ screen, ...finding });
  };
  const tap = async (selector: string, words: string) => {
    const more = () => withWords(root, selector, panel.t('home.more'));
    const wanted = () => withWords(root, selector, words);
    await until(() => wanted() ?? more(), `“${words}” or more`);
    if (!wanted()) {
      more()?.click();
      await settled(panel);
    }
    (await until(wanted, `“${words}”`)).click();
    await settled(panel);
  };

  try {
    panel.go('home');
    panel.setStage(stages.find((stage) => firstChoices(stage).includes(category)) ?? stages[0] ?? 'entry');
    await settled(panel);
    await look('home', `home ${panel.stage}`);
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
      await settled(panel);
      await look('which', `which ${category} ${panel.stage}`);
      walked.steps++;
      await tap('[part~=row]', panel.labelOf(subcategory));
    }
    await until(() => panel.subcategory === subcategory && panel.isReady, `the form of ${subcategory}`);
    await settled(panel);
    await look('details', `details ${subcategory}`);
    walked.steps++;
    const needed = panel.questions().filter(({ required, path }) => required && path);
    walked.required = needed.length;
    for (const question of needed) {
      if (panel.facts.has(question.path) || question.type === 'photo') continue;
      if (!answer(panel, root, question))
        walked.findings.push({
          screen: 'details',
          what: 'way',
          text: `There is no field for ${question.key}.`,
        });
      await settled(panel);
    }
    const flaws = panel.flaws().map((flaw: { pointer: string }) => flaw.pointer);
    if (flaws.length) throw new Error(`It cannot be sent: ${flaws.join(', ')}.`);
    press(root);
    const arrived = () => root.querySelector('[part~=receipt-head]');
    await until(() => arrived() ?? root.querySelector('[part~=review]'), 'review or receipt');
    if (!arrived()) {
      await settled(panel);
      await look('review', `review ${subcategory}`);
      walked.steps++;
      press(root);
    }
    await until(arrived, 'the receipt');
    await settled(panel);
    await look('receipt', `receipt ${category} ${index % 2}`);
    if (walked.steps > 4) throw new Error(`It takes ${walked.steps} steps.`);
    if (walked.required > 5) throw new Error(`It asks for ${walked.required} answers.`);
  } catch (error) {
    const title = root.querySelector('h2')?.textContent?.replaceAll(/\s+/g, ' ').trim();
    walked.findings.push({ screen: title ?? '', what: 'way', text: (error as Error).message });
  }
  return walked;
}

function press(root: ShadowRoot) {
  root.querySelector<HTMLElement>('[part~=footer] [part~=button-primary]')?.click();
}

async function settled(panel: TouchlinePanel) {
  await new Promise((resolve) => setTimeout(resolve));
  await panel.updateComplete;
}
