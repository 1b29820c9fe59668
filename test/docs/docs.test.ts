/** Documentation fails here when it is wrong: errors, dependencies, tables, commands and links are compared with the code. */
import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { definedErrors } from '../../src/core/errors/errors.ts';
import { program } from '../../src/cli/program.ts';
import { readTracked, root, trackedFiles } from '../tidy/sources.ts';

const errorFiles = trackedFiles(/^src\/.*\/errors\.ts$/);
for (const path of errorFiles) await import(resolve(root, path));

/** First cells of the rows of the tables in a page, without the back-ticks. */
function firstCells(page: string): string[] {
  return [...readTracked(page).matchAll(/^\| `([^`]+)` \|/gm)].map((match) => match[1] ?? '');
}

describe('docs/errors.md', () => {
  it('has each error that the code defines, and no other', () => {
    expect(firstCells('docs/errors.md').sort()).toEqual([...definedErrors().keys()].sort());
  });

  it('gives each its remedy in the words that the program prints', () => {
    const page = readTracked('docs/errors.md');
    const missing = [...definedErrors().values()].filter((kind) => !page.includes(kind.remedy));
    expect(missing.map((kind) => kind.code)).toEqual([]);
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
    expect(Object.keys(packages.dependencies).filter((name) => !sources.includes(name))).toEqual([]);
  });
});

describe('docs/commands.md', () => {
  it('has the help of each command, word for word', () => {
    const page = readTracked('docs/commands.md');
    const missing = program().commands.filter((command) => !page.includes(command.helpInformation().trimEnd()));
    expect(missing.map((command) => command.name())).toEqual([]);
  });
});

describe('links', () => {
  it('in the documentation lead somewhere', () => {
    const broken = trackedFiles(/\.md$/).flatMap((page) => {
      const targets = [...readTracked(page).matchAll(/\]\((?!https?:|#|mailto:)([^)#\s]+)/g)].map(
        (match) => match[1] ?? '',
      );
      return targets
        .filter((target) => !existsSync(join(root, dirname(page), target)))
        .map((target) => `${page} → ${target}`);
    });
    expect(broken).toEqual([]);
  });
});
