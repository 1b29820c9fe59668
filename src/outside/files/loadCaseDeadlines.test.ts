import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { defaultDeadlines } from '../../core/monitoring/cases/deadlines.ts';
import { loadCaseDeadlines } from './loadCaseDeadlines.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'cf-deadlines-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

const fileOf = (text: string): string => {
  const path = join(folder, `${Math.random()}.json`);
  writeFileSync(path, text);
  return path;
};

describe('loadCaseDeadlines', () => {
  it('takes the defaults without a file, and fills in what a file leaves out', () => {
    expect(loadCaseDeadlines('')).toBe(defaultDeadlines);
    expect(loadCaseDeadlines(fileOf('{"close": 3}'))).toEqual({ ...defaultDeadlines, close: 3 });
  });

  it.each([
    ['{"close": -3}', 'close'],
    ['{"soon": 3}', 'soon'],
    ['{', 'is no readable JSON file'],
  ])('refuses %s by name', (text, words) => {
    expect(() => loadCaseDeadlines(fileOf(text))).toThrow(words);
  });

  it('refuses a file that is not there', () => {
    expect(() => loadCaseDeadlines(join(folder, 'none.json'))).toThrow('is no readable JSON file');
  });
});
