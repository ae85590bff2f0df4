import { createServer } from 'node:net';
import { parseArgs } from 'node:util';
import { ensureDependencies } from './ensureDependencies.mjs';
import { requireNode } from './requireNode.mjs';
import { ROOT } from './root.mjs';

const PORT = 4173;
const HOST = '127.0.0.1';
const TRIES = 50;

requireNode();
start().catch((error) => {
  console.error(`\nNoctiluca could not start.\n${error.message ?? error}`);
  process.exit(1);
});

async function start() {
  const { port, host, strict } = readOptions();
  await ensureDependencies();
  const { build, preview } = await import('vite');
  console.log('Building the site.');
  await build({ root: ROOT, logLevel: 'warn' });
  const free = strict ? port : await freePort(port, host);
  const server = await preview({
    root: ROOT,
    configFile: false,
    base: './',
    logLevel: 'warn',
    preview: { port: free, host, strictPort: true },
  });
  console.log(`\nNoctiluca is at http://${host === '0.0.0.0' ? HOST : host}:${free}/\nCtrl-C ends it.`);
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => end(server));
}

function readOptions() {
  const { values } = parseArgs({ options: { port: { type: 'string' }, host: { type: 'string' } } });
  const port = values.port === undefined ? PORT : Number(values.port);
  if (!Number.isInteger(port) || port < 1 || port > 65535) {
    throw new Error(`--port takes a number from 1 to 65535; found ${values.port}.`);
  }
  return { port, host: values.host ?? HOST, strict: values.port !== undefined };
}

async function freePort(from, host) {
  for (let port = from; port < from + TRIES; port++) {
    if (await isFree(port, host)) return port;
  }
  throw new Error(`All ports from ${from} to ${from + TRIES - 1} are taken; name another with --port.`);
}

function isFree(port, host) {
  return new Promise((done) => {
    const probe = createServer();
    probe.once('error', () => done(false));
    probe.listen(port, host, () => probe.close(() => done(true)));
  });
}

function end(server) {
  server.httpServer.close();
  server.httpServer.closeAllConnections?.();
  process.exit(0);
}
