import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { nameMatcher } from '../../actions/matchNames.ts';
import { matchTable } from './matchTable.ts';

const match = nameMatcher({ type: 'place', within: 'CN-65', limit: 3 });

describe('the table of candidates', () => {
  it('lines up Chinese and Latin names by their width on the screen', () => {
    const rows = matchTable(match('Hotan')).split('\n').slice(1);
    const widths = rows.map((row) => stringWidth(row.slice(0, row.indexOf('One of'))));
    expect(rows).toHaveLength(3);
    expect(new Set(widths).size).toBe(1);
  });

  it('marks the candidate that links by itself', () => {
    expect(matchTable(match('aketao County')).split('\n')[1]).toMatch(/^ {2}= 1\.00 {2}CN-653022 /);
  });

  const cases: [string, string][] = [
    ['', '(empty line)'],
    ['???', '???\n    nothing like it in the registry'],
  ];
  it.each(cases)('%j', (name, expected) => {
    expect(matchTable(match(name))).toBe(expected);
  });

  it('keeps a name’s control characters from the terminal', () => {
    expect(matchTable(match('\u001b[31mHotan'))).not.toContain('\u001b');
  });

  it('says what is wrong with a name and what to do', () => {
    expect(matchTable(match('x'.repeat(600)))).toContain('NAME_TOO_LONG');
  });
});
