import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface Finding {
  id: string;
  help: string;
  nodes: { target: unknown[]; failureSummary?: string }[];
}

/** What axe finds wrong on the page as it stands, one line a finding; WCAG A and AA and best practice. */
export async function axeFindings(page: Page): Promise<string[]> {
  // Through the debugger, so that the page's own content policy stays as strict as it is.
  const session = await page.context().newCDPSession(page);
  await session.send('Runtime.evaluate', { expression: AXE });
  const { result } = await session.send('Runtime.evaluate', {
    expression: `axe.run(document, { resultTypes: ['violations'] }).then((found) => JSON.stringify(found.violations))`,
    awaitPromise: true,
  });
  await session.detach();
  const findings = JSON.parse(String(result.value)) as Finding[];
  return findings.flatMap((one) =>
    one.nodes.map(
      (node) => `${one.id}: ${one.help} at ${JSON.stringify(node.target)} ${node.failureSummary ?? ''}`,
    ),
  );
}
