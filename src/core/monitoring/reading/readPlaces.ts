/** Places from the rows of a table: id, name, localName, parent, tier, from, to, predecessors, lists. */
import { parseDay } from '../../periods/day.ts';
import {
  placeDayUnreadable,
  placeIdMissing,
  placeIdTaken,
  placeParentCircle,
  placeParentUnknown,
  placePredecessorWrong,
  placesColumnMissing,
} from '../errors.ts';
import type { MonitoredPlace, Predecessor } from '../place.ts';
import type { Problem } from '../problem.ts';
import { problem, shown } from '../problem.ts';
import type { Spellings } from './header.ts';
import { Header } from './header.ts';

/** A row of a table with the number of its line. */
export interface TextRow {
  readonly line: number;
  readonly cells: readonly string[];
  /** Where people find it, when the number of a line is not enough: "cell C17". */
  readonly where?: string;
}

export interface ReadPlaces {
  readonly places: readonly MonitoredPlace[];
  readonly problems: readonly Problem[];
}

/** Columns as offices name them. */
const spellings: Spellings = {
  id: ['code', 'place', 'place code', '编号', '代码', '编码', '地点'],
  name: ['place name', 'title', '名称', '地名'],
  tier: ['level', '层级', '级别'],
  localName: ['local name', 'Chinese name', '中文名', '中文名称'],
  parent: ['parent id', 'within', '上级', '所属', '上级编号'],
  from: ['valid from', 'start', '起', '开始日期'],
  to: ['valid to', 'end', '止', '结束日期'],
  predecessors: ['predecessor', '前身'],
  lists: ['list', '名单'],
};

/** Throws `PLACES_COLUMN_MISSING` without the columns that are needed; all else is told as problems. */
export function readPlaces(rows: Iterable<TextRow>): ReadPlaces {
  const problems: Problem[] = [];
  const found = new Map<string, { place: MonitoredPlace; line: number }>();
  let header: Header | null = null;
  for (const { line, cells } of rows) {
    if (header === null) {
      header = new Header(cells, ['id', 'name', 'tier'], placesColumnMissing, spellings);
      continue;
    }
    const place = placeOf((name) => header?.cell(cells, name) ?? '', line, problems);
    if (place === null) continue;
    if (found.has(place.id)) problems.push(problem(placeIdTaken, at(line), `${shown(place.id)} has a row already.`));
    else found.set(place.id, { place, line });
  }
  const linked = [...found.values()].map(({ place, line }) => withLinks(place, line, { found, problems }));
  warnOfShares(linked, problems);
  return { places: withoutCircles(linked, problems), problems };
}

const at = (line: number): string => `line ${line}`;

function placeOf(cell: (name: string) => string, line: number, problems: Problem[]): MonitoredPlace | null {
  const [id, tier, name, local] = [cell('id'), cell('tier'), cell('name'), cell('localName')];
  if (id === '' || tier === '') {
    problems.push(problem(placeIdMissing, at(line), id === '' ? 'There is no id.' : `${shown(id)} has no tier.`));
    return null;
  }
  const [from, to] = [cell('from') || null, cell('to') || null];
  const wrong = [from, to].find((day) => day !== null && parseDay(day) === null);
  if (wrong !== undefined || (from !== null && to !== null && to < from)) {
    const message = wrong === undefined ? `It ends on ${to}, before ${from}.` : `${shown(wrong)} is no day.`;
    problems.push(problem(placeDayUnreadable, at(line), message));
    return null;
  }
  return {
    id,
    title: { en: name || id, zh: local || name || id },
    parent: cell('parent') || null,
    tier,
    from,
    to,
    predecessors: predecessorsOf(cell('predecessors'), line, problems),
    lists: listOf(cell('lists')),
  };
}

function listOf(text: string): string[] {
  return text
    .split(/[;；|]/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

function predecessorsOf(text: string, line: number, problems: Problem[]): Predecessor[] {
  return listOf(text).flatMap((part) => {
    const [place = '', share] = part.split('*').map((piece) => piece.trim());
    const size = share === undefined ? null : Number(share);
    if (place !== '' && (size === null || (size > 0 && size <= 1))) return [{ place, share: size }];
    problems.push(problem(placePredecessorWrong, at(line), `${shown(part)} is no place with a share.`));
    return [];
  });
}

interface Known {
  readonly found: ReadonlyMap<string, { readonly place: MonitoredPlace }>;
  readonly problems: Problem[];
}

/** Leaves out links to places that are not there, or that cannot have come before. */
function withLinks(place: MonitoredPlace, line: number, { found, problems }: Known): MonitoredPlace {
  const { parent, from } = place;
  if (parent !== null && !found.has(parent)) {
    problems.push(problem(placeParentUnknown, at(line), `The parent ${shown(parent)} has no row.`, 'warning'));
  }
  const predecessors = place.predecessors.filter(({ place: id }) => {
    const before = found.get(id)?.place;
    if (before !== undefined && before.to !== null && from !== null && before.to < from) return true;
    const why =
      before === undefined
        ? `${shown(id)} has no row.`
        : `${shown(id)} does not end before ${shown(place.id)} begins (${before.to ?? 'no end'}, ${from ?? 'no start'}).`;
    problems.push(problem(placePredecessorWrong, at(line), why));
    return false;
  });
  return { ...place, parent: parent !== null && found.has(parent) ? parent : null, predecessors };
}

function warnOfShares(places: readonly MonitoredPlace[], problems: Problem[]): void {
  const sums = new Map<string, number>();
  for (const { predecessors } of places) {
    for (const { place, share } of predecessors) sums.set(place, (sums.get(place) ?? 0) + (share ?? 0));
  }
  for (const [place, sum] of sums) {
    if (sum <= 1.000_001) continue;
    const message = `The shares of ${shown(place)} add up to ${sum}.`;
    problems.push(problem(placePredecessorWrong, `place ${place}`, message, 'warning'));
  }
}

/** Takes the parent away from one place of each circle, so that a tree is left. */
function withoutCircles(places: readonly MonitoredPlace[], problems: Problem[]): MonitoredPlace[] {
  const parents = new Map(places.map(({ id, parent }) => [id, parent]));
  const clear = new Set<string>();
  for (const { id } of places) {
    const trail: string[] = [];
    const onTrail = new Set<string>();
    let next: string | null = id;
    while (next !== null && !clear.has(next) && !onTrail.has(next)) {
      trail.push(next);
      onTrail.add(next);
      next = parents.get(next) ?? null;
    }
    if (next !== null && onTrail.has(next)) {
      problems.push(problem(placeParentCircle, `place ${next}`, `${shown(next)} lies within itself.`));
      parents.set(next, null);
    }
    for (const one of trail) clear.add(one);
  }
  return places.map((place) => ({ ...place, parent: parents.get(place.id) ?? null }));
}
