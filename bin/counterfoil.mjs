#!/usr/bin/env node
/** Starts the command line on a Node that is new enough, whichever Node called it. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { installPackages, isCheckout, nodePath, root } from './install.mjs';

installPackages();
const main = isCheckout ? join(root, 'src', 'cli', 'main.ts') : join(root, 'dist', 'cli', 'main.js');
const node = nodePath();

if (node === process.execPath) {
  await import(`file://${main}`);
} else {
  const child = spawn(node, [main, ...process.argv.slice(2)], { stdio: 'inherit' });
  // The terminal sends Ctrl-C to both processes; this one waits for the other to finish in its own time.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.on('exit', (code, signal) => process.exit(signal ? 1 : (code ?? 1)));
}
