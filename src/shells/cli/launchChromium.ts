import { type BrowserServer, chromium } from 'playwright-core';
import { findChromium } from './findChromium.mjs';

const ARGS = [
  '--no-sandbox',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--enable-unsafe-swiftshader',
  '--use-angle=swiftshader',
  '--autoplay-policy=no-user-gesture-required',
  '--enable-precise-memory-info',
];

/**
 * Starts a headless Chromium that draws in software, so that one machine's pictures are another's, and that several
 * processes can connect to. Throws when this machine has none: `npm test` fetches one.
 */
export async function launchChromium(): Promise<BrowserServer> {
  const executablePath = findChromium();
  if (!executablePath)
    throw new Error('No Chromium is here. Run `npm test`, which gets one, or set CHROME_PATH.');
  return chromium.launchServer({ executablePath, headless: true, args: ARGS });
}
