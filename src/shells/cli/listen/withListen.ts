import { chromium, type JSHandle } from 'playwright-core';
import type { Listen } from '../../web/listen/listenPage.ts';
import type { WindowWithDoor } from '../door.ts';
import { launchChromium } from '../launchChromium.ts';
import { openPage } from '../openPage.ts';
import { serveSite } from '../serveSite.ts';

/** Does some work with a page of `?listen`, of a site that is built and served as long as it takes; answers what it does. */
export async function withListen<Done>(work: (listen: JSHandle<Listen>) => Promise<Done>): Promise<Done> {
  const site = await serveSite();
  const server = await launchChromium();
  try {
    const browser = await chromium.connect(server.wsEndpoint());
    const { page, close } = await openPage(browser, site.url, { path: '?listen' });
    page.on('console', (message) => {
      if (message.type() === 'warning') console.warn(message.text());
    });
    await page.waitForFunction(() => Boolean((window as unknown as WindowWithDoor).noctiluca?.listen));
    const listen = await page.evaluateHandle(() => {
      const found = (window as unknown as WindowWithDoor).noctiluca?.listen;
      if (!found) throw new Error('The page does not listen.');
      return found;
    });
    const done = await work(listen);
    await close();
    return done;
  } finally {
    await server.close();
    await site.close();
  }
}
