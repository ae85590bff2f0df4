import { spawn } from 'node:child_process';
import { ROOT } from './root.mjs';

/** Runs a program at the root with its output shown; answers its exit code (127 when it could not be started). */
export function runCommand(program, args, env = {}) {
  return new Promise((done) => {
    const child = spawn(program, args, {
      cwd: ROOT,
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, ...env },
      shell: process.platform === 'win32' && !program.endsWith('.exe'),
    });
    child.on('error', () => done(127));
    child.on('close', (code) => done(code ?? 1));
  });
}

/** Runs a JavaScript file at the root with this same Node. */
export function runNode(file, args = [], env = {}) {
  return runCommand(process.execPath, [file, ...args], env);
}

/** Runs npm, by the path it was itself started from when there is one. */
export function runNpm(args) {
  const npm = process.env.npm_execpath;
  return npm?.endsWith('.js') ? runNode(npm, args) : runCommand('npm', args);
}
