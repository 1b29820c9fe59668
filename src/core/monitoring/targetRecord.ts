/** Targets as the ledger keeps them, one a record. */
import type { Body } from '../records/field.ts';
import { rowsOf, textOf } from '../records/values.ts';
import { targetWrong } from './errors.ts';
import type { Indicator } from './indicator.ts';
import { parsePeriod } from './period.ts';
import type { Problem } from './problem.ts';
import { problem, shown } from './problem.ts';
import type { Target } from './target.ts';

/** Null, with problems whose `where` is the path of a field ("points.1.period"), while fields are missing or wrong. */
export function readTargetRecord(
  body: Body,
  indicators: ReadonlyMap<string, Indicator>,
): { readonly target: Target | null; readonly problems: readonly Problem[] } {
  const [place, key] = [textOf(body, 'place'), textOf(body, 'indicator')];
  if (place === null || key === null) return { target: null, problems: [] };
  const indicator = indicators.get(key);
  if (indicator === undefined) {
    const message = `Nothing is known of the indicator ${shown(key)}.`;
    return { target: null, problems: [problem(targetWrong, 'indicator', message)] };
  }
  const problems: Problem[] = [];
  const points = rowsOf(body, 'points').flatMap((row, at) => {
    const [text, value] = [textOf(row, 'period'), textOf(row, 'value')];
    if (text === null) return [];
    const period = parsePeriod(text);
    if (period?.kind !== indicator.period) {
      const message = `${shown(text)} is no period of an indicator by ${indicator.period}.`;
      problems.push(problem(targetWrong, `points.${at}.period`, message));
      return [];
    }
    if (value === null && at > 0) {
      problems.push(problem(targetWrong, `points.${at}.value`, 'Only the first point can be what the place had then.'));
    }
    return [{ at, period: period.number, value: value === null ? null : Number(value) }];
  });
  for (const [index, point] of points.entries()) {
    if (point.period > (points[index - 1]?.period ?? -Infinity)) continue;
    problems.push(problem(targetWrong, `points.${point.at}.period`, 'The points are not in order of time.'));
  }
  if (points.length < 2) {
    problems.push(problem(targetWrong, 'points', 'A path has two points or more: a baseline and the target.'));
  }
  if (problems.length > 0) return { target: null, problems };
  const shape = textOf(body, 'shape') === 'steps' ? 'steps' : 'straight';
  const path = {
    kind: indicator.period,
    shape,
    points: points.map(({ period, value }) => ({ period, value })),
  } as const;
  return { target: { place, indicator: key, path }, problems };
}
