/** What the published package must bring along: everything that the sources look for beside themselves. */
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { assetDirectories, chineseFontStyle, pageStyles } from '../../src/portal/assets.ts';
import { createAssets } from '../../src/server/assetFiles.ts';
import { readTracked, root, trackedFiles } from '../tidy/sources.ts';

interface PackageFile {
  readonly files: readonly string[];
  readonly bin: Readonly<Record<string, string>>;
  readonly dependencies: Readonly<Record<string, string>>;
  readonly optionalDependencies: Readonly<Record<string, string>>;
}

const published = JSON.parse(readTracked('package.json')) as PackageFile;
const broughtByNpm = { ...published.dependencies, ...published.optionalDependencies };

const importPattern = /^(?:import|export)\b[^'"`;]*?from '([^']+)'|\bimport\('([^']+)'\)|^import '([^']+)'/gm;

function isPublished(path: string): boolean {
  return published.files.some((entry) => path === entry || path.startsWith(`${entry}/`));
}

/** Name of the package that an import needs; null for Node's own and for files. */
function packageOf(specifier: string): string | null {
  if (/^(?:\.|node:|#)/.test(specifier)) return null;
  return specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');
}

describe('the published package', () => {
  it.each([
    ...Object.values(published.bin),
    'dist/cli/main.js',
    'data/registry/china.tsv',
    'data/registry/world.tsv',
    'data/registry/actors.tsv',
    'sample/documents.ndjson',
    'sample/records',
    'sample/places.tsv',
    'sample/actors.tsv',
    'LICENSE-DATA.md',
    ...assetDirectories.map(({ folder }) => folder).filter((folder) => !folder.startsWith('node_modules/')),
  ])('has %s', (path) => {
    expect(isPublished(path)).toBe(true);
    expect(path.startsWith('dist/') || existsSync(resolve(root, path))).toBe(true);
  });

  it.each([...pageStyles, chineseFontStyle, '/assets/fonts/inter/index.css', '/assets/stub.js'])(
    'finds %s wherever npm puts packages',
    async (address) => {
      expect(await createAssets(false)(address)).not.toBeNull();
    },
  );

  it('names every package that the sources import', () => {
    const sources = trackedFiles(/^src\/.*\.ts$/).filter((path) => !/\.test\.ts$|\/testing\//.test(path));
    const imports = sources.flatMap((path) =>
      [...readTracked(path).matchAll(importPattern)].flatMap((match) => match[1] ?? match[2] ?? match[3] ?? []),
    );
    const packages = [...new Set(imports.map(packageOf))].filter((name) => name !== null);
    expect(packages.length).toBeGreaterThan(10);
    expect(packages.filter((name) => !(name in broughtByNpm))).toEqual([]);
    const require = createRequire(import.meta.url);
    const fonts = assetDirectories.flatMap(({ folder }) => /^node_modules\/(.+)$/.exec(folder)?.[1] ?? []);
    for (const font of fonts) expect(existsSync(require.resolve(`${font}/package.json`))).toBe(true);
    expect(fonts.filter((name) => !(name in published.dependencies))).toEqual([]);
  });
});
