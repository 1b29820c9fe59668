/** Habits that are checked rather than remembered. */
import { describe, expect, it } from 'vitest';
import { readTracked, trackedFiles } from './sources.ts';

/** What must not stand in the sources, and what to write instead. */
const banned: readonly { readonly pattern: RegExp; readonly instead: string; readonly except?: RegExp }[] = [
  {
    pattern: /\b(?:it|test|describe)\.(?:skip|only|todo)\b/,
    instead: 'skip in the test, with the reason: context.skip("…")',
  },
  { pattern: /\b(?:TODO|FIXME|XXX)\b/, instead: 'an entry in docs/known-gaps.md' },
  { pattern: /\bas any\b|: any\b/, instead: 'a type' },
  { pattern: /\bparseFloat\(/, instead: 'decimal strings; money is never a float', except: /^(?:bench|web|test)\// },
  {
    pattern: /\bconsole\.log\(/,
    instead: 'an answer to print in cli/',
    except: /^(?:src\/cli|test|bench|scripts)\/|\.test\.ts$/,
  },
  { pattern: /\bsql\.raw\(/, instead: 'parameters', except: /^src\/store\/(?:migrations|schema)\// },
  { pattern: /\braw\(/, instead: 'html`…`, which escapes', except: /^src\/(?:store\/|portal\/html\.ts)/ },
];

/** Longer than this, a file is a table, a list of types or one algorithm – or it is divided. */
const mostLines = 320;
const tables = /(?:\.cases|words\/|lexicon|Table|tables\/|units\/|currencies|fixtures)/;

const sources = trackedFiles(/^(?:src|web|test|bench|scripts)\/.*\.ts$/).filter(
  (path) => !path.startsWith('test/tidy/'),
);

describe('tidy', () => {
  for (const { pattern, instead, except } of banned) {
    it(`has no ${pattern.source}: write ${instead}`, () => {
      const found = sources
        .filter((path) => !except?.test(path))
        .flatMap((path) => {
          const lines = readTracked(path).split('\n');
          return lines.flatMap((line, index) => (pattern.test(line) ? [`${path}:${index + 1}: ${line.trim()}`] : []));
        });
      expect(found).toEqual([]);
    });
  }

  it(`has no file over ${mostLines} lines that is not a table`, () => {
    const long = sources.filter((path) => !tables.test(path) && readTracked(path).split('\n').length > mostLines);
    expect(long).toEqual([]);
  });

  it('names nothing of the machine it was written on', () => {
    const found = trackedFiles(/\.(?:ts|mjs|md|css|json|tsv|ndjson)$|^\.ci\/run$/)
      .filter((path) => path !== 'package-lock.json' && !path.startsWith('test/tidy/'))
      .filter((path) => /\/(?:work|root|home)\/[a-z]/.test(readTracked(path)));
    expect(found).toEqual([]);
  });
});
