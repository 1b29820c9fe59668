/** Reads every import and compares it with the arrows of docs/ARCHITECTURE.md: what may know of what. */
import { posix } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readTracked, trackedFiles } from './sources.ts';

/** Each part and the parts that it may import, besides itself. */
const arrows: Readonly<Record<string, readonly string[]>> = {
  core: [],
  intake: ['core'],
  standards: ['core'],
  store: ['core'],
  outside: ['core'],
  actions: ['core', 'intake', 'standards', 'store', 'outside'],
  portal: [
    'core',
    'actions/answers.ts',
    'actions/recordAnswers.ts',
    'actions/totalAnswers.ts',
    'actions/importAnswers.ts',
    'actions/programmeAnswers.ts',
    'actions/termAnswers.ts',
    'actions/pairingAnswers.ts',
    'actions/listAnswers.ts',
    'actions/boardAnswers.ts',
    'actions/reckoningAnswers.ts',
    'actions/watchAnswers.ts',
    'actions/alertAnswers.ts',
    'actions/caseAnswers.ts',
    'actions/monitoringAnswers.ts',
    'actions/noticeAnswers.ts',
  ],
  server: ['core', 'actions', 'portal', 'outside'],
  cli: ['core', 'actions', 'server', 'outside'],
  web: ['actions/answers.ts'],
};

/** Packages that a part must not import: the core and the readers stay free of the outside world. */
const pureParts = new Set(['core', 'intake', 'standards', 'portal']);

const importPattern =
  /(?:^|\n)\s*(?:import|export)\b[^'"`;]*?from\s*'([^']+)'|\bimport\(\s*'([^']+)'\s*\)|(?:^|\n)\s*import\s*'([^']+)'/g;

function importsOf(path: string): string[] {
  return [...readTracked(path).matchAll(importPattern)].map((match) => match[1] ?? match[2] ?? match[3] ?? '');
}

/** `src/core/claims/claim.ts` → `core/claims/claim.ts`; `web/stub.ts` stays. Null outside of the parts. */
function insideParts(path: string): string | null {
  if (path.startsWith('src/')) return path.slice('src/'.length);
  return path.startsWith('web/') ? path : null;
}

function partOf(inside: string): string {
  return inside.split('/')[0] ?? '';
}

const files = trackedFiles(/^(?:src|web)\/.*\.ts$/).filter((path) => !path.endsWith('.test.ts'));

/** Every import that breaks an arrow, as "file → import". */
function brokenArrows(paths: readonly string[]): string[] {
  const broken: string[] = [];
  for (const path of paths) {
    const part = partOf(insideParts(path) ?? '');
    const allowed = arrows[part] ?? [];
    for (const specifier of importsOf(path)) {
      if (!specifier.startsWith('.')) {
        if (specifier.startsWith('node:') && pureParts.has(part)) broken.push(`${path} → ${specifier}`);
        continue;
      }
      const target = insideParts(posix.join(posix.dirname(path), specifier));
      const fine =
        target !== null &&
        (partOf(target) === part || allowed.some((to) => target === to || target.startsWith(`${to}/`)));
      if (!fine) broken.push(`${path} → ${specifier}`);
    }
  }
  return broken;
}

describe('arrows', () => {
  it('reads imports at all', () => {
    expect(files.length).toBeGreaterThan(20);
    expect(importsOf('src/core/claims/claim.ts')).toContain('./span.ts');
  });

  it('point one way', () => {
    expect(brokenArrows(files)).toEqual([]);
  });

  it('know every part', () => {
    expect(
      [...new Set(files.map((path) => partOf(insideParts(path) ?? '')))].filter((part) => !(part in arrows)),
    ).toEqual([]);
  });
});
