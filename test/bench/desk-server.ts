import type { Page } from 'playwright-core';
import { Stadium } from '../journeys/support/stadium.ts';
import { openDesk } from './desk-database.ts';
import { type Amount, fillDesk } from './desk-rows.ts';

export interface FilledDesk {
  servers: Stadium[];
  stop(): Promise<void>;
}

/** Servers as `npm start` starts them, all on one PostgreSQL with so many issues. */
export async function startDesks(amount: Amount | undefined, processes: number): Promise<FilledDesk> {
  const desk = await openDesk();
  if (amount) await fillDesk(desk.fixture, amount);
  await desk.fixture.board.close();
  const servers: Stadium[] = [];
  const stop = async () => {
    for (const one of servers) await one.stop();
    await desk.close();
  };
  try {
    for (let count = 0; count < processes; count++) {
      const server = new Stadium({ DATABASE_URL: desk.url });
      servers.push(server);
      await server.start();
    }
    return { servers, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** Signs the page in, as its form would. */
export async function signInPage(page: Page, server: Stadium): Promise<void> {
  await page.goto(`${server.url}/desk/`);
  const status = await page.evaluate(
    async (account) =>
      (
        await fetch('/desk/auth/sign-in/email', {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify(account),
        })
      ).status,
    server.account('supervisor'),
  );
  if (status !== 200) throw new Error(`Sign-in answered ${status}.`);
}
