import type { Locator, Page } from 'playwright-core';

/** Opens a topic; what comes first depends on how near the event is, or how long it has been on. */
export async function chooseTopic(page: Page, topic: string | RegExp, more = 'More topics'): Promise<void> {
  const tile = await findTopic(page, topic, more);
  await tile.click();
}

/** The topic on the screen, after a look at further ones where it is not among the first. */
export async function findTopic(page: Page, topic: string | RegExp, more = 'More topics'): Promise<Locator> {
  const tile = page.getByRole('button', { name: topic, exact: true });
  const rest = page.getByRole('button', { name: more, exact: true });
  await tile.or(rest).first().waitFor();
  if (!(await tile.count())) await rest.click();
  await tile.waitFor();
  return tile;
}

/**
 * From the page to the receipt: a ticket that will not scan at gate C, in the fewest taps.
 *
 * @param before  What is done on the form besides, before it is sent.
 */
export async function reportScanFail(page: Page, before = async () => {}): Promise<void> {
  await page.getByRole('button', { name: /^Help/ }).click();
  await chooseTopic(page, 'Getting in');
  await chooseTopic(page, /^Ticket will not scan/);
  await page.getByText('Gate C', { exact: true }).click();
  await page.getByText('Just me', { exact: true }).click();
  await before();
  await page.getByRole('button', { name: 'Send', exact: true }).click();
}

/** Files reports through the element of the page, as a host page would. */
export async function reportMany(page: Page, texts: string[]): Promise<string[]> {
  return page.evaluate(async (words) => {
    const help = document.querySelector('touchline-help');
    if (!help) throw new Error('There is no <touchline-help> on the page.');
    const ids: string[] = [];
    for (const description of words) {
      const { id } = await help.report({
        category: 'entry.scan_fail',
        stage: 'entry',
        location: { gate: 'gate-C' },
        fields: { partySize: 1 },
        description,
      });
      ids.push(id);
    }
    return ids;
  }, texts);
}
