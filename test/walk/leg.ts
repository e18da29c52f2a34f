import type { Driver, Window } from '../engines/driver.ts';
import type { Surface } from './frame.ts';
import { unwalked, type Walked } from './walked.ts';

/** So many walks fit into the time that a driver waits for one answer. */
const PORTION = 9;

/** Walks in one language, in a window of its own. A browser that gives up costs its portion and says so. */
export async function walkLeg(
  driver: Driver,
  url: string,
  surface: Surface,
  language: string,
  subcategories: readonly string[],
): Promise<Walked[]> {
  const walked: Walked[] = [];
  let window: Window | undefined;
  for (let from = 0; from < subcategories.length; from += PORTION) {
    const some = subcategories.slice(from, from + PORTION);
    try {
      window ??= await opened(driver, url);
      walked.push(...(await portion(window, surface, language, some)));
    } catch (error) {
      const [first = ''] = some;
      const gone = unwalked(first, language);
      gone.findings.push({ screen: 'the browser', what: 'way', text: String(error) });
      walked.push(gone);
      await window?.close().catch(() => {});
      window = undefined;
    }
  }
  await window?.close();
  return walked;
}

async function opened(driver: Driver, url: string): Promise<Window> {
  const window = await driver.open();
  await window.goto(`${url}/test/walk/hall.html`);
  return window;
}

async function portion(window: Window, surface: Surface, language: string, subcategories: readonly string[]) {
  // As text, since not every driver tells deep objects.
  const answer = await window.run(
    `const [surface, language, subcategories] = arguments;
     const { openFrame } = await import('/test/walk/frame.ts');
     window.here ??= await openFrame(surface);
     return JSON.stringify(await window.here.walk(subcategories, language, 'all'));`,
    surface,
    language,
    subcategories,
  );
  return JSON.parse(String(answer)) as Walked[];
}
