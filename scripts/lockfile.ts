/**
 * Completes package-lock.json after a package was added: `node scripts/lockfile.ts`.
 *
 * npm leaves out of the lockfile the platform packages that the registry at hand does not carry, and `npm ci` then
 * refuses the lockfile as out of step. Each gets an entry with the version its parent asks for and the platform its
 * name tells, so that `npm ci` works on every platform and installs on each only what is meant for it.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';

interface LockEntry {
  version?: string;
  optional?: boolean;
  os?: string[];
  cpu?: string[];
  libc?: string[];
  optionalDependencies?: Record<string, string>;
}

const systems: Readonly<Record<string, string>> = { windows: 'win32', win: 'win32', macos: 'darwin' };
const knownSystems = new Set([
  'linux',
  'darwin',
  'win32',
  'win',
  'windows',
  'android',
  'freebsd',
  'openharmony',
  'macos',
]);
const knownProcessors = new Set(['arm64', 'x64', 'arm', 'ia32', 'ppc64', 'riscv64', 's390x', 'loong64', 'wasm32']);

/** `@oxlint/binding-linux-arm64-musl` is for Linux on arm64 with musl. */
function platformOf(name: string): Pick<LockEntry, 'os' | 'cpu' | 'libc'> {
  const words = name.split(/[/@-]/);
  const system = words.find((word) => knownSystems.has(word));
  const processor = words.find((word) => knownProcessors.has(word));
  const library = words.some((word) => word.startsWith('musl'))
    ? 'musl'
    : words.some((word) => word.startsWith('gnu'))
      ? 'glibc'
      : null;
  return {
    ...(system ? { os: [systems[system] ?? system] } : { os: ['none'] }),
    ...(processor ? { cpu: [processor] } : {}),
    ...(library && system === 'linux' ? { libc: [library] } : {}),
  };
}

const path = resolve(import.meta.dirname, '../package-lock.json');
const lock = JSON.parse(readFileSync(path, 'utf8')) as { packages: Record<string, LockEntry> };
const added: string[] = [];
for (const entry of Object.values(lock.packages)) {
  for (const [name, range] of Object.entries(entry.optionalDependencies ?? {})) {
    const key = `node_modules/${name}`;
    if (lock.packages[key]?.version) continue;
    lock.packages[key] = { version: range.replace(/^[\^~]/, ''), optional: true, ...platformOf(name) };
    added.push(name);
  }
}
lock.packages = Object.fromEntries(Object.entries(lock.packages).sort(([a], [b]) => (a < b ? -1 : 1)));
writeFileSync(path, `${JSON.stringify(lock, null, 2)}\n`);
console.log(added.length === 0 ? 'The lockfile was complete.' : `Added ${added.length}: ${added.join(', ')}`);
