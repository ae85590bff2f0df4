import type { TestProject } from 'vitest/node';
import { launchChromium } from '../../src/shells/cli/launchChromium.ts';
import { serveSite } from '../../src/shells/cli/serveSite.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The built site's address. */
    site: string;
    /** The folder that holds the built site. */
    dist: string;
    /** Where the one Chromium of all browser tests listens. */
    chromium: string;
  }
}

/** Builds and serves the site and starts a Chromium, once for all files; answers how to end both. */
export default async function setup(project: TestProject) {
  const site = await serveSite();
  const server = await launchChromium();
  project.provide('site', site.url);
  project.provide('dist', site.dist);
  project.provide('chromium', server.wsEndpoint());
  return async () => {
    await server.close();
    await site.close();
  };
}
