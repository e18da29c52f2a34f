import type { Finding } from './judge.ts';

/** One subcategory, walked from home to the receipt. */
export interface Walked {
  subcategory: string;
  language: string;
  /** Screens until it is sent; the questions of a kiosk count as the one screen they are on a phone. */
  steps: number;
  /** Answers that are needed. */
  required: number;
  findings: (Finding & { screen: string })[];
}

/** More than this is too far, and too much. */
export const MOST_STEPS = 4;
export const MOST_ANSWERS = 5;

export const unwalked = (subcategory: string, language: string): Walked => ({
  subcategory,
  language,
  steps: 0,
  required: 0,
  findings: [],
});

/** Takes a walk to its end. What stops it is a finding, under the title of the screen where it happened. */
export async function walkTo(walked: Walked, root: ShadowRoot, way: () => Promise<void>): Promise<Walked> {
  try {
    await way();
    if (walked.steps > MOST_STEPS) throw new Error(`It takes ${walked.steps} steps.`);
    if (walked.required > MOST_ANSWERS) throw new Error(`It asks for ${walked.required} answers.`);
  } catch (error) {
    const title = root.querySelector('h2')?.textContent?.replaceAll(/\s+/g, ' ').trim();
    walked.findings.push({ screen: title ?? '', what: 'way', text: (error as Error).message });
  }
  return walked;
}
