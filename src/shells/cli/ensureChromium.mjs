import { spawnSync } from 'node:child_process';
import { findChromium } from './findChromium.mjs';
import { runCommand, runNode } from './runCommand.mjs';

/** The path of a Chromium, fetched first when this machine has none; throws in plain words. */
export async function ensureChromium() {
  const found = findChromium();
  if (found) return found;
  console.log(
    'No Chromium in CHROME_PATH, on PATH, in the usual places or in the cache of playwright: getting one.',
  );
  for (const get of [fromSystem, fromPlaywright]) {
    await get();
    const got = findChromium();
    if (got) return got;
  }
  throw new Error(
    'No Chromium could be had. Install Chromium or Chrome, or set CHROME_PATH to one, and try again.',
  );
}

async function fromSystem() {
  const asRoot = rootPrefix();
  if (!asRoot || !works('apt-get', ['--version'])) return;
  console.log('Installing the package chromium with apt-get.');
  const apt = ([program, ...args]) => runCommand(program, args, { DEBIAN_FRONTEND: 'noninteractive' });
  await apt([...asRoot, 'apt-get', 'update', '-qq']);
  await apt([...asRoot, 'apt-get', 'install', '-y', '-qq', '--no-install-recommends', 'chromium']);
}

async function fromPlaywright() {
  console.log('Fetching the Chromium of playwright into its cache.');
  await runNode('node_modules/playwright-core/cli.js', ['install', 'chromium']);
}

function rootPrefix() {
  if (process.getuid?.() === 0) return [];
  return works('sudo', ['-n', 'true']) ? ['sudo', '-n'] : null;
}

function works(program, args) {
  return spawnSync(program, args, { stdio: 'ignore' }).status === 0;
}
