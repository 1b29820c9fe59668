/** Known episodes from the rows of a table: place, from, to, rule. What a backtest should have found. */
import { episodesColumnMissing, episodeWrong } from '../errors.ts';
import type { Period } from '../period.ts';
import { parsePeriod } from '../period.ts';
import type { Problem } from '../problem.ts';
import { problem, shown } from '../problem.ts';
import type { Lineage } from '../series/lineage.ts';
import { Header } from './header.ts';
import type { TextRow } from './readPlaces.ts';

export interface KnownEpisode {
  readonly row: number;
  readonly from: Period;
  readonly to: Period;
  /** Null where it is about all rules of its kind of period. */
  readonly rule: string | null;
}

export interface ReadEpisodes {
  readonly episodes: readonly KnownEpisode[];
  readonly problems: readonly Problem[];
}

/** Throws `EPISODES_COLUMN_MISSING` without the columns that are needed. */
export function readEpisodes(rows: Iterable<TextRow>, { rowOf }: Lineage): ReadEpisodes {
  const problems: Problem[] = [];
  const episodes: KnownEpisode[] = [];
  let header: Header | null = null;
  for (const { line, cells } of rows) {
    if (header === null) {
      header = new Header(cells, ['place', 'from', 'to'], episodesColumnMissing);
      continue;
    }
    const row = rowOf.get(header.cell(cells, 'place'));
    const [from, to] = [parsePeriod(header.cell(cells, 'from')), parsePeriod(header.cell(cells, 'to'))];
    const isSpan = from !== null && to !== null && from.kind === to.kind && from.number <= to.number;
    if (row !== undefined && isSpan) episodes.push({ row, from, to, rule: header.cell(cells, 'rule') || null });
    else {
      const what =
        row === undefined
          ? header.cell(cells, 'place')
          : `${header.cell(cells, 'from')} to ${header.cell(cells, 'to')}`;
      const message = row === undefined ? `There is no place ${shown(what)}.` : `${shown(what)} is no span of periods.`;
      problems.push(problem(episodeWrong, `line ${line}`, message));
    }
  }
  return { episodes, problems };
}
