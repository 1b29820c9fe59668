import { expect, it } from 'vitest';
import { parseGazetteer } from '../../standards/gazetteer/parseGazetteer.ts';
import { gazetteerReport } from './gazetteerReport.ts';

it('counts what can be loaded by kind', () => {
  const text = 'id,name,level\nA,Alpha,region\nB,Beta,county\nC,Gamma,county\n';
  expect(gazetteerReport(parseGazetteer(text))).toBe('3 places could be loaded: 1 region, 2 county');
});

it('names columns that nothing was taken from', () => {
  const report = gazetteerReport(parseGazetteer('id,name,mayor,to\nA,Alpha,n/a,2020-12-31\n'));
  expect(report.split('\n')).toEqual(['1 place could be loaded: 1 place', 'not used: column “mayor”']);
});

it('prints the first twenty problems and the number of the rest', () => {
  const rows = Array.from({ length: 25 }, (_, index) => `P${index},`).join('\n');
  const lines = gazetteerReport(parseGazetteer(`id,name\n${rows}\n`)).split('\n');
  expect(lines).toHaveLength(23);
  expect(lines.slice(-2)).toEqual([
    '  … and 5 more problems',
    '25 problems: put them right, since all rows are loaded or none',
  ]);
});
