/** What a form shows: the record as it was typed or stored, and what is to be said beside its fields. */
import type { Names } from '../../../actions/recordAnswers.ts';
import { isListField } from '../../../core/records/blankBody.ts';
import type { Body, Field } from '../../../core/records/field.ts';
import type { Problem } from '../../../core/records/problem.ts';

/** One entry, record or document that a typed name may have meant. */
export interface Candidate {
  readonly id: string;
  readonly name: string;
  /** What tells it from others of the same name: its kind, its place, its day. */
  readonly detail: string;
}

/** Names that the ledger does not know for certain, by path; in the body stands what was typed. */
export type OpenNames = Readonly<Record<string, readonly Candidate[]>>;

export interface FormState {
  readonly fields: readonly Field[];
  readonly body: Body;
  readonly names: Names;
  readonly problems: readonly Problem[];
  readonly openNames: OpenNames;
  /** The list that is to get further lines. */
  readonly moreLines: string | null;
}

/** Fields whose value is an id that people know by a name. */
export function isReference(field: Pick<Field, 'kind'>): boolean {
  return ['place', 'actor', 'party', 'record', 'document', 'claim'].includes(field.kind);
}

/** The field that a share's or a piece of evidence's target is looked up as; null for sectors, which are chosen. */
export function targetField(field: Field): Field | null {
  const named = { name: 'id', en: field.en, zh: field.zh } as const;
  if (field.kind === 'evidence') return { ...named, name: 'document', kind: 'document' };
  if (field.kind !== 'shares' || field.of === 'sector') return null;
  return { ...named, kind: field.of === 'place' ? 'place' : 'actor' };
}

/**
 * The path of the control or group that a problem is shown beside: `amount.currency` belongs to the control `amount`.
 * Null where it is about the record as a whole, or about no field of it.
 */
export function placeOfProblem(fields: readonly Field[], path: string): string | null {
  const [name = '', index, inner = ''] = path.split('.');
  const field = fields.find((each) => each.name === name);
  if (!field) return null;
  if (!isListField(field) || index === undefined || !/^\d{1,6}$/.test(index)) return name;
  const line = `${name}.${index}`;
  if (field.many && field.kind !== 'rows') return line;
  const known =
    field.kind === 'rows'
      ? (field.fields ?? []).some((each) => each.name === inner)
      : (field.kind === 'shares' ? ['id', 'percent'] : ['document', 'claim', 'quote', 'note']).includes(inner);
  return known ? `${line}.${inner}` : line;
}

const placed = new WeakMap<FormState, ReadonlyMap<string, readonly Problem[]>>();

/** Problems that are shown beside the control or group at a path. Sorted once for each form: a form has many paths. */
export function problemsBeside(path: string, state: FormState): readonly Problem[] {
  let byPlace = placed.get(state);
  if (byPlace === undefined) {
    byPlace = Map.groupBy(state.problems, (problem) => placeOfProblem(state.fields, problem.path) ?? '');
    placed.set(state, byPlace);
  }
  return byPlace.get(path) ?? [];
}
