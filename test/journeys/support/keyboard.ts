import type { Page } from 'playwright-core';

/** Name and role of what has focus, through every shadow root. */
async function focused(page: Page): Promise<string> {
  return page.evaluate(() => {
    let at = document.activeElement;
    while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
    if (!at) return '';
    const labels =
      at instanceof HTMLInputElement || at instanceof HTMLTextAreaElement || at instanceof HTMLSelectElement
        ? [...(at.labels ?? [])]
        : [];
    const labelled = labels.map((one) => one.textContent).join(' ');
    return (at.getAttribute('aria-label') ?? (labelled || at.textContent || ''))
      .replaceAll(/\s+/g, ' ')
      .trim();
  });
}

/** Presses Tab until something with this name has focus, as a person without a mouse would. */
export async function tabTo(page: Page, name: string | RegExp, limit = 60): Promise<void> {
  const seen: string[] = [];
  for (let presses = 0; presses <= limit; presses++) {
    const now = await focused(page);
    if (typeof name === 'string' ? now === name : name.test(now)) return;
    seen.push(now.slice(0, 40));
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab never reached ${name}. It met: ${seen.join(' | ')}`);
}

/** Reaches something by Tab and presses it. */
export async function press(page: Page, name: string | RegExp, key = 'Enter'): Promise<void> {
  await tabTo(page, name);
  await page.keyboard.press(key);
}
