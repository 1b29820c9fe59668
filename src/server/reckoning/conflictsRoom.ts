import type { ConflictAnswer, ConflictsAnswer, ConflictsProgramme } from '../../actions/reckoningAnswers.ts';
import type { ConflictsRoom } from '../../portal/portal.ts';

const pageSize = 20;

export interface ConflictsAsked {
  /** `q`, `programme`, `measure` and `voice`; others say nothing. */
  readonly filters: Readonly<Record<string, string>>;
  /** Counts from 1. */
  readonly page: number;
  readonly programmes: readonly ConflictsProgramme[];
}

/** A page of the conflicts that the filters let through. */
export function conflictsRoom(
  { conflicts, ...rest }: ConflictsAnswer,
  { filters, page, programmes }: ConflictsAsked,
): ConflictsRoom {
  const wanted = programmes.find(({ programme }) => programme.id === filters['programme'])?.conflicts ?? [];
  const found = conflicts.filter(
    (conflict) => (!filters['programme'] || wanted.includes(conflict.id)) && isAskedFor(conflict, filters),
  );
  return {
    ...rest,
    open: conflicts.length,
    programmes: programmes.map(({ programme }) => programme),
    measures: [...new Set(conflicts.map(({ measure }) => measure))].toSorted(),
    items: found.slice((page - 1) * pageSize, page * pageSize),
    total: found.length,
    page,
    pageSize,
    filters,
  };
}

function isAskedFor(conflict: ConflictAnswer, filters: ConflictsAsked['filters']): boolean {
  const { q = '', measure, voice } = filters;
  const sought = q.toLowerCase();
  return (
    (measure === undefined || conflict.measure === measure) &&
    (voice === undefined || documentsOf(conflict).some((document) => document.voice === voice)) &&
    (sought === '' || wordsOf(conflict).some((words) => words?.toLowerCase().includes(sought)))
  );
}

function documentsOf({ members }: ConflictAnswer) {
  return members.flatMap(({ claims }) => claims.map(({ document }) => document));
}

/** What somebody may remember of it: names, quoted words, speakers, outlets. */
function wordsOf(conflict: ConflictAnswer): readonly (string | null | undefined)[] {
  return conflict.members.flatMap(({ about, claims }) => [
    about.title,
    ...[...about.donors, ...about.recipients].map(({ localName }) => localName),
    ...claims.flatMap(({ claim, document }) => [
      claim.quote,
      document.title,
      document.outlet,
      ...claim.attribution.flatMap(({ name, office }) => [name, office]),
    ]),
  ]);
}
