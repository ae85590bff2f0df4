import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ROOT } from '../../src/shells/cli/root.mjs';

const ADDRESS = /Noctiluca is at (http:\/\/\S+)/;
/** A person's shell has none of what the test runner sets. */
const { NODE_ENV, VITEST, NOCTILUCA_DIST, ...ENV } = process.env;

let clone: string;

beforeEach(() => {
  clone = mkdtempSync(join(tmpdir(), 'noctiluca-clone-'));
  execFileSync('git', ['clone', '--quiet', ROOT, clone]);
});
afterEach(() => rmSync(clone, { recursive: true, force: true }));

describe('in a fresh clone', () => {
  it('npm start serves the site, and npm test passes after it', async () => {
    await expectServed();
    await expectTestsPass();
  });

  it('npm test passes, and npm start serves the site after it', async () => {
    await expectTestsPass();
    await expectServed();
  });
});

async function expectServed() {
  const child = npm('start', '--', '--port', '45173');
  try {
    const address = await said(child, ADDRESS);
    const response = await fetch(address);
    expect(response.status).toBe(200);
    expect(await response.text()).toContain('<script type="module"');
  } finally {
    await ended(child, 'SIGINT');
  }
}

async function expectTestsPass() {
  const child = npm('test');
  const said = outputOf(child);
  const code = await ended(child);
  const last = said().trimEnd().split('\n').at(-1);
  expect(last).toMatch(/^\d+ passed, 0 failed$/);
  expect(code).toBe(0);
}

function npm(...args: string[]): ChildProcess {
  return spawn('npm', args, {
    cwd: clone,
    env: { ...ENV, CI: 'true' },
    stdio: ['ignore', 'pipe', 'inherit'],
    detached: true,
  });
}

function outputOf(child: ChildProcess): () => string {
  let all = '';
  child.stdout?.on('data', (chunk) => {
    all += chunk;
  });
  return () => all;
}

function said(child: ChildProcess, pattern: RegExp): Promise<string> {
  const output = outputOf(child);
  return new Promise((done, fail) => {
    child.stdout?.on('data', () => {
      const match = pattern.exec(output());
      if (match?.[1]) done(match[1]);
    });
    child.once('exit', (code) => fail(new Error(`npm start ended with ${code} and said:\n${output()}`)));
  });
}

/** Waits for the end of a child and all it started, asking for it first when a signal is given; answers its exit code. */
function ended(child: ChildProcess, signal?: NodeJS.Signals): Promise<number | null> {
  return new Promise((done) => {
    if (child.exitCode !== null) done(child.exitCode);
    child.once('close', done);
    if (signal && child.pid) process.kill(-child.pid, signal);
  });
}
