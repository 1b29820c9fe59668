import { expect, it } from 'vitest';
import type { DocumentSummary } from '../../actions/answers.ts';
import { CounterfoilError, defineError } from '../../core/errors/errors.ts';
import { addedReport, refusedReport } from './addReport.ts';

const document: DocumentSummary = {
  id: 'd1',
  title: 'Wells \u001b[31mof 2019',
  outlet: null,
  sourceUrl: null,
  publishedOn: null,
  language: 'en',
  voice: 'unknown',
  licence: null,
  sha256: '',
  addedAt: '2026-01-01T00:00:00.000Z',
  addedBy: 'operator',
  claimCounts: { draft: 1, accepted: 0, corrected: 0, rejected: 0 },
  notCollected: [{ reason: 'religion', count: 2 }],
};

it('tells what was added, in lines that nothing from outside can break', () => {
  const archived = { document, added: true, claims: 1, warnings: ['Pages without text: 3.'] };
  expect(addedReport('new\nline\u202e.txt', archived, [{ id: 'x1', statements: 2 }]).split('\n')).toEqual([
    'new line.txt: added, 1 draft claim for review',
    '  /documents/d1  Wells  [31mof 2019',
    '  not collected: 2 (religion)',
    '  conflict: 2 statements cannot all be true, its own among them: /conflicts/x1',
    '  note: Pages without text: 3.',
  ]);
});

it('says of a file that was there already only that', () => {
  expect(addedReport('a.txt', { document, added: false, claims: 0, warnings: [] }, []).split('\n')).toEqual([
    'a.txt: already there, nothing changed',
    '  /documents/d1  Wells  [31mof 2019',
  ]);
});

it('gives code and remedy of a file that was refused', () => {
  const kind = defineError({ code: 'TEST_ADD_REFUSED', status: 422, exitCode: 1, remedy: 'Try another.' });
  expect(refusedReport('a\u0007.txt', new CounterfoilError(kind, 'no\nwords'))).toBe(
    'a .txt: TEST_ADD_REFUSED: no words\n  remedy: Try another.',
  );
});
