#!/usr/bin/env node
/** Starts the command line on a Node that is new enough, whichever Node called it. */
import module from 'node:module';
import { join } from 'node:path';
import { compileCache, installPackages, isCheckout, nodePath, root, runInTerminal } from './install.mjs';

installPackages();
const main = isCheckout ? join(root, 'src', 'cli', 'main.ts') : join(root, 'dist', 'cli', 'main.js');
const node = nodePath();

if (node === process.execPath) {
  module.enableCompileCache(compileCache);
  await import(`file://${main}`);
} else {
  const env = { NODE_COMPILE_CACHE: compileCache, ...process.env };
  process.exit(await runInTerminal(node, [main, ...process.argv.slice(2)], { env }));
}
