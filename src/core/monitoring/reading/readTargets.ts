/** Targets from the rows of a table: place, indicator, baselinePeriod, baselineValue, targetPeriod, targetValue, shape. */
import { targetsColumnMissing, targetWrong } from '../errors.ts';
import type { Indicator } from '../indicator.ts';
import { parsePeriod } from '../period.ts';
import type { Problem } from '../problem.ts';
import { problem, shown } from '../problem.ts';
import type { Target } from '../target.ts';
import type { Lineage } from '../series/lineage.ts';
import { Header } from './header.ts';
import type { TextRow } from './readPlaces.ts';

export interface ReadTargets {
  readonly targets: readonly Target[];
  readonly problems: readonly Problem[];
}

/** Throws `TARGETS_COLUMN_MISSING` without the columns that are needed. */
export function readTargets(
  rows: Iterable<TextRow>,
  { lineage, indicators }: { readonly lineage: Lineage; readonly indicators: ReadonlyMap<string, Indicator> },
): ReadTargets {
  const problems: Problem[] = [];
  const found: Target[] = [];
  let header: Header | null = null;
  for (const { line, cells } of rows) {
    if (header === null) {
      const needed = ['place', 'indicator', 'baselinePeriod', 'targetPeriod', 'targetValue'];
      header = new Header(cells, needed, targetsColumnMissing);
      continue;
    }
    const at = header;
    const target = targetOf((name) => at.cell(cells, name), indicators);
    if (typeof target === 'string') problems.push(problem(targetWrong, `line ${line}`, target));
    else if (lineage.rowOf.has(target.place)) found.push(target);
    else problems.push(problem(targetWrong, `line ${line}`, `There is no place ${shown(target.place)}.`));
  }
  return { targets: found, problems };
}

function targetOf(cell: (name: string) => string, indicators: ReadonlyMap<string, Indicator>): Target | string {
  const indicator = indicators.get(cell('indicator'));
  if (indicator === undefined) return `Nothing is known of the indicator ${shown(cell('indicator'))}.`;
  const [from, to] = [parsePeriod(cell('baselinePeriod')), parsePeriod(cell('targetPeriod'))];
  if (from?.kind !== indicator.period || to?.kind !== indicator.period || from.number >= to.number) {
    return `The path from ${shown(cell('baselinePeriod'))} to ${shown(cell('targetPeriod'))} is none of ${indicator.period}s.`;
  }
  const [start, end] = [cell('baselineValue'), cell('targetValue')];
  const number = /^[+-]?\d+(?:\.\d+)?$/;
  if (!number.test(end) || (start !== '' && !number.test(start))) return `${shown(start || end)} is no number.`;
  const points = [
    { period: from.number, value: start === '' ? null : Number(start) },
    { period: to.number, value: Number(end) },
  ];
  const shape = cell('shape') === 'steps' ? 'steps' : 'straight';
  return { place: cell('place'), indicator: indicator.id, path: { kind: indicator.period, shape, points } };
}
