/** Documentation fails here when it is wrong: errors, dependencies, tables, commands and links are compared with the code. */
import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { definedErrors } from '../../src/core/errors/errors.ts';
import { commandsPage, errorsPage } from '../../scripts/docs.ts';
import { readTracked, root, trackedFiles } from '../tidy/sources.ts';

/** First cells of the rows of the tables in a page, without the back-ticks. */
function firstCells(page: string): string[] {
  return [...readTracked(page).matchAll(/^\| `([^`]+)` \|/gm)].map((match) => match[1] ?? '');
}

describe('docs/errors.md', () => {
  it('is as the code makes it: run `npm run fix`', async () => {
    expect(readTracked('docs/errors.md')).toBe(await errorsPage());
  });

  it('has each error that the code defines', async () => {
    const files = trackedFiles(/^src\/.*\/errors\.ts$/);
    await Promise.all(files.map((path) => import(resolve(root, path))));
    expect(firstCells('docs/errors.md').sort()).toEqual([...definedErrors().keys()].sort());
  });

  it('and every error is defined in an errors.ts', () => {
    const elsewhere = trackedFiles(/^src\/.*\.ts$/).filter(
      (path) => !/\/errors\.ts$|\.test\.ts$/.test(path) && /\bdefineError\(/.test(readTracked(path)),
    );
    expect(elsewhere).toEqual([]);
  });
});

describe('docs/dependencies.md', () => {
  it('gives a reason for each package, and for no other', () => {
    const packages = JSON.parse(readTracked('package.json')) as Record<string, Record<string, string>>;
    const names = ['dependencies', 'devDependencies', 'optionalDependencies'].flatMap((kind) =>
      Object.keys(packages[kind] ?? {}),
    );
    expect(firstCells('docs/dependencies.md').sort()).toEqual(names.sort());
  });

  it('names only packages that something uses', () => {
    const packages = JSON.parse(readTracked('package.json')) as { dependencies: Record<string, string> };
    const sources = trackedFiles(/^(?:src|web)\/.*\.(?:ts|css)$/)
      .map((path) => readTracked(path))
      .join('\n');
    // Named so that npm takes the versions that fit better-auth, which alone imports them.
    const inner = new Set(['@better-auth/core', '@better-auth/utils', '@better-fetch/fetch', 'better-call']);
    // A name may be put together from its scope and the rest, as those of the fonts are.
    const used = (name: string) =>
      inner.has(name) || sources.includes(name) || name.split('/').every((part) => sources.includes(part));
    expect(Object.keys(packages.dependencies).filter((name) => !used(name))).toEqual([]);
  });
});

describe('docs/commands.md', () => {
  it('is as the commands print their help: run `npm run fix`', () => {
    expect(readTracked('docs/commands.md')).toBe(commandsPage());
  });
});

describe('docs/tables', () => {
  it('has a page for each table that the migrations make', () => {
    const made = trackedFiles(/^src\/store\/migrations\/\d.*\.ts$/).flatMap((path) =>
      [...readTracked(path).matchAll(/create table ledger\.([a-z_]+)/g)].map((match) => match[1] ?? ''),
    );
    const pages = trackedFiles(/^docs\/tables\/.*\.md$/).map((path) => path.replace(/^.*\/|\.md$/g, ''));
    expect(made.length).toBeGreaterThan(3);
    expect(pages.filter((page) => page !== 'README').sort()).toEqual(made.sort());
  });
});

describe('links', () => {
  it('in the documentation lead somewhere', () => {
    const broken = trackedFiles(/\.md$/).flatMap((page) => {
      const targets = [...readTracked(page).matchAll(/\]\((?!<?https?:|#|mailto:)([^)#\s]+)/g)].map(
        (match) => match[1] ?? '',
      );
      return targets
        .filter((target) => !existsSync(join(root, dirname(page), target)))
        .map((target) => `${page} → ${target}`);
    });
    expect(broken).toEqual([]);
  });
});
