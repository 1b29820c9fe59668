import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { completeness } from './completeness.ts';
import { diffBodies } from './diffBodies.ts';
import { leavesOf } from './leaves.ts';
import { linksOf } from './linksOf.ts';
import { chainIds, neededIds } from './neededIds.ts';
import { readBody } from './readBody.ts';
import { recordTypes } from './recordTypes.ts';
import { anyInput } from './testing/anyBody.ts';
import { examples } from './testing/exampleBodies.ts';

const transaction = readBody('transaction', examples.transaction).body;

describe('linksOf', () => {
  it('names each target once, with its role', () => {
    expect(linksOf('transaction', transaction)).toEqual([
      { field: 'programme', role: null, targetType: 'record', targetId: 'p' },
      { field: 'providers', role: 'donor', targetType: 'entry', targetId: 'giver' },
      { field: 'providers', role: 'donor', targetType: 'entry', targetId: 'firm' },
      { field: 'recipients', role: 'recipient', targetType: 'entry', targetId: 'county' },
      { field: 'evidence', role: null, targetType: 'document', targetId: 'report' },
      { field: 'evidence', role: null, targetType: 'claim', targetId: 'claim-1' },
    ]);
  });

  it('goes into rows', () => {
    const { body } = readBody('engagement', {
      ...examples.engagement,
      followUps: [
        { action: 'x', by: 'firm', document: 'd' },
        { action: 'y', by: 'firm' },
      ],
    });
    expect(linksOf('engagement', body).map(({ field, targetId }) => `${field} ${targetId}`)).toEqual([
      'programme p',
      'offices.of giver',
      'followUps.by firm',
      'followUps.document d',
    ]);
  });
});

describe('neededIds', () => {
  it('is what checking looks up', () => {
    expect(neededIds('transaction', { ...transaction, partOf: 'u' }, 'self')).toEqual({
      entries: ['giver', 'firm', 'county'],
      records: ['p', 'u'],
      documents: ['report'],
      claims: ['claim-1'],
      referring: [
        { type: 'transaction', field: 'partOf', targetType: 'record', id: 'u' },
        { type: 'transaction', field: 'partOf', targetType: 'record', id: 'self' },
      ],
    });
    expect(neededIds('pairing', readBody('pairing', examples.pairing).body).referring).toEqual([
      { type: 'pairing', field: 'recipient', targetType: 'entry', id: 'county' },
    ]);
  });

  it('chains lead to records of the same type', () => {
    const { body } = readBody('transaction', {
      partOf: 'a',
      corrects: 'b',
      passedOnFrom: [{ transaction: 'c' }, { transaction: 'a' }],
    });
    expect(chainIds('transaction', body)).toEqual(['a', 'b', 'c']);
    expect(chainIds('lock', readBody('lock', examples.lock).body)).toEqual([]);
  });
});

describe('diffBodies', () => {
  it('names each value that is different', () => {
    const { body } = readBody('transaction', {
      ...examples.transaction,
      amount: { amount: '13', currency: 'USD' },
      providers: [{ id: 'giver', percent: '100' }],
      note: 'New',
    });
    expect(diffBodies('transaction', transaction, body)).toEqual([
      { path: 'amount', before: 'CNY 12500000', after: 'USD 13' },
      { path: 'providers.0.percent', before: '60', after: '100' },
      { path: 'note', before: null, after: 'New' },
      { path: 'providers.1.id', before: 'firm', after: null },
      { path: 'providers.1.percent', before: '40', after: null },
    ]);
  });

  it('tells everything of a record that was not there', () => {
    const { body } = readBody('lock', examples.lock);
    expect(diffBodies('lock', null, body)).toEqual([
      { path: 'end', before: null, after: '2019-12-31' },
      { path: 'graceUntil', before: null, after: '2020-03-31' },
    ]);
  });

  it.each(recordTypes)('law: it is empty if and only if two bodies of a %s are equal', (type) => {
    fc.assert(
      fc.property(anyInput(type), anyInput(type), (a, b) => {
        const [first, second] = [readBody(type, a).body, readBody(type, b).body];
        expect(diffBodies(type, first, second).length === 0).toBe(JSON.stringify(first) === JSON.stringify(second));
        expect(diffBodies(type, first, readBody(type, first).body)).toEqual([]);
      }),
      { numRuns: 50 },
    );
  });
});

describe('completeness', () => {
  it('counts fields, required ones first among the missing', () => {
    const { body } = readBody('lock', { start: '2019-01-01' });
    expect(completeness('lock', body)).toEqual({
      filled: 1,
      of: 6,
      missing: ['end', 'programme', 'graceUntil', 'reason', 'evidence'],
    });
  });
});

describe('leavesOf', () => {
  it.each(recordTypes)('law: every path of a %s leads to its value', (type) => {
    fc.assert(
      fc.property(anyInput(type), (input) => {
        const { body } = readBody(type, input);
        for (const { path, value } of leavesOf(type, body)) {
          const found = path.split('.').reduce<unknown>((at, step) => (at as Record<string, unknown>)[step], body);
          expect(found).toBe(value);
        }
      }),
      { numRuns: 30 },
    );
  });
});
