import { describe, expect, it } from 'vitest';
import { parseRegistryTable } from './registryTable.ts';

describe('a registry file', () => {
  it('tells aliases, weak aliases and adjectives apart', () => {
    const text = 'id\tkind\tname\taliases\nDK\tcountry\tDenmark\tDanmark|Kingdom~|Danish^\n';
    expect(parseRegistryTable(text, 'place')).toEqual([
      {
        id: 'DK',
        type: 'place',
        kind: 'country',
        name: 'Denmark',
        localName: null,
        parent: null,
        aliases: ['Danmark'],
        weakAliases: ['Kingdom'],
        adjectives: ['Danish'],
        validFrom: null,
        validTo: null,
        codes: {},
      },
    ]);
  });

  it('reads dates, successors and codes by the names of the columns, in any order', () => {
    const text = 'codes\tid\tclosedBetween\tsucceededBy\tname\nA=1;B=2\tX\t2021-03-22/2023-06-30\tY|Z\tEx\n';
    expect(parseRegistryTable(text, 'place')).toMatchObject([
      { codes: { A: '1', B: '2' }, closedBetween: ['2021-03-22', '2023-06-30'], succeededBy: ['Y', 'Z'] },
    ]);
  });

  it('passes over lines without an id', () => {
    expect(parseRegistryTable('id\tname\n\n\tNobody\n', 'actor')).toEqual([]);
  });
});
