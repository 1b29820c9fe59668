/**
 * What has to be there before anything of ours can run: the packages of the lockfile, and a Node that runs TypeScript.
 * This file and its two neighbours are plain JavaScript of an older day, because they are what an older Node runs.
 */
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** The oldest Node that runs the sources as they are. The lockfile brings it along on common platforms. */
const oldestNode = 24;

const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';

/** True in a clone, false in the published package, which brings compiled files instead. */
export const isCheckout = existsSync(join(root, 'src', 'cli', 'main.ts'));

/** Installs what the lockfile names, unless that very lockfile was installed before. */
export function installPackages() {
  if (!isCheckout) return;
  const lock = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex');
  const stamp = join(root, 'node_modules', '.counterfoil-lock');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lock) return;
  console.error('Installing packages (once; about half a minute) …');
  // Without scripts: nothing that is installed may run code of its own or download from anywhere but the registry.
  const options = [
    '--include=dev',
    '--include=optional',
    '--ignore-scripts',
    '--no-audit',
    '--no-fund',
    '--loglevel=error',
  ];
  const npmRun = (...words) =>
    spawnSync(npm, [...words, ...options], { cwd: root, stdio: ['ignore', 2, 2], shell: process.platform === 'win32' })
      .status === 0;
  // Some versions of npm refuse a lockfile whose platform packages their registry does not carry; "install" forgives that.
  if (!npmRun('ci') && !npmRun('install', '--no-save')) {
    console.error('counterfoil: PACKAGES_NOT_INSTALLED: npm could not install what package-lock.json names.');
    console.error('  remedy: check that the npm registry can be reached, then run the same command again.');
    process.exit(3);
  }
  writeFileSync(stamp, lock);
}

/** Path of a Node that is new enough: this one, or the one that the lockfile brought. */
export function nodePath() {
  if (Number(process.versions.node.split('.')[0]) >= oldestNode) return process.execPath;
  const platform = process.platform === 'win32' ? 'win' : process.platform;
  const folders = [join(root, 'node_modules'), join(root, '..')];
  const candidates = folders.map((folder) => join(folder, `node-${platform}-${process.arch}`, 'bin', 'node'));
  const found = candidates.flatMap((path) => [path, `${path}.exe`]).find((path) => existsSync(path));
  if (found) return found;
  console.error(`counterfoil: NODE_TOO_OLD: this is Node ${process.versions.node}; ${oldestNode} or newer is needed.`);
  console.error(`  remedy: run it with a newer one: npx -y -p node@${oldestNode} -- node bin/counterfoil.mjs …`);
  return process.exit(3);
}

/** Where Node keeps what it made of our sources, so that the second start takes half the time of the first. */
export const compileCache = join(root, 'node_modules', '.cache', 'counterfoil');

/** Runs a command in this terminal and resolves to its exit code. Being asked to stop, it waits for the command to stop. */
export function runInTerminal(command, words, options) {
  return new Promise((resolve) => {
    const child = spawn(command, words, { stdio: 'inherit', ...options });
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
      // Ctrl-C reaches both processes from the terminal; passed on as well, it would count as pressed twice.
      process.on(signal, () => (signal === 'SIGINT' && process.stdin.isTTY) || child.kill(signal));
    }
    // Asked to stop, npm stops its shell but nobody tells us; that our parent has changed is how it shows. Started in the
    // background of another shell, we go on when that ends.
    const parent = process.ppid;
    const isLeft = () => process.ppid !== parent;
    if (process.env.npm_lifecycle_event) setInterval(() => isLeft() && child.kill('SIGTERM'), 500).unref();
    child.on('error', () => resolve(1));
    child.on('exit', (code) => resolve(code ?? 1));
  });
}
