import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ensureChromium } from './ensureChromium.mjs';
import { ensureDependencies } from './ensureDependencies.mjs';
import { longTests } from './longTests.mjs';
import { requireNode } from './requireNode.mjs';
import { ROOT } from './root.mjs';
import { runNode } from './runCommand.mjs';

const OUT = join(ROOT, '.out');
const ARGS = process.argv.slice(2);

/** Every stage in the order it runs; each answers `{ passed, failed }` and none stops the next. */
const STAGES = [
  ['format and lint', () => tool('node_modules/@biomejs/biome/bin/biome', ['ci', '.'])],
  ['types', () => tool('node_modules/typescript/bin/tsc', ['--noEmit'])],
  ['narration', () => tool('node_modules/tsx/dist/cli.mjs', ['src/shells/cli/narrate.ts', '--check'])],
  ['unit', () => vitest('unit')],
  ['build', () => tool('node_modules/vite/bin/vite.js', ['build', '--logLevel', 'warn'])],
  [
    'browser',
    async () => vitest('browser', [], { CHROME_PATH: await ensureChromium(), NOCTILUCA_DIST: 'dist' }),
  ],
];

requireNode();
const { passed, failed } = await runAll();
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;

async function runAll() {
  try {
    await ensureDependencies();
  } catch (error) {
    console.error(error.message);
    return { passed: 0, failed: 1 };
  }
  mkdirSync(OUT, { recursive: true });
  const long = ARGS.includes('--all') ? longTests({ fresh: ARGS.includes('--fresh'), vitest }) : [];
  const results = [];
  for (const [name, run] of [...STAGES, ...long]) results.push(await stage(name, run));
  console.log(`\n${results.map(({ line }) => line).join('\n')}`);
  return results.reduce((sum, one) => ({ passed: sum.passed + one.passed, failed: sum.failed + one.failed }));
}

async function stage(name, run) {
  console.log(`\n== ${name}`);
  const began = performance.now();
  const result = await run().catch((error) => {
    console.error(error.message);
    return { passed: 0, failed: 1 };
  });
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  const state = result.failed > 0 ? `${result.failed} failed` : 'ok';
  const line = `${name.padEnd(24)} ${seconds.padStart(6)} s  ${String(result.passed).padStart(5)} passed  ${state}`;
  console.log(line);
  return { ...result, line };
}

async function tool(file, args) {
  const ok = (await runNode(file, args)) === 0;
  return { passed: ok ? 1 : 0, failed: ok ? 0 : 1 };
}

async function vitest(project, files = [], env = {}) {
  const report = join(OUT, `vitest-${project}.json`);
  rmSync(report, { force: true });
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const code = await runNode(
    'node_modules/vitest/vitest.mjs',
    ['run', '--project', project, ...reporters, ...files],
    env,
  );
  return readReport(report, code);
}

function readReport(report, code) {
  try {
    const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(report, 'utf8'));
    const unexplained = code !== 0 && numFailedTests === 0 ? 1 : 0;
    return { passed: numPassedTests, failed: numFailedTests + unexplained };
  } catch {
    return { passed: 0, failed: 1 };
  }
}
