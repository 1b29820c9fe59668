import type { RegistryEntry } from '../../names/gazetteer.ts';
import {
  documentMissing,
  entryKind,
  entryMissing,
  placeCircle,
  programmeDiffers,
  recordKind,
  recordMissing,
  recordWithdrawn,
} from '../errors.ts';
import type { Leaf } from '../leaves.ts';
import type { RecordLink } from '../linksOf.ts';
import { linksOfLeaf } from '../linksOf.ts';
import type { Problem } from '../problem.ts';
import { problemOf } from '../problemOf.ts';
import type { RecordType } from '../recordTypes.ts';
import { typeOfRecord } from '../recordTypes.ts';
import { shown } from '../shown.ts';
import { textOf } from '../values.ts';
import type { Subject } from './rule.ts';
import { called } from './rule.ts';

/** Every id leads to something of the kind that the field asks for. */
export function referencesExist(subject: Subject): Problem[] {
  return subject.leaves.flatMap((leaf) =>
    linksOfLeaf(leaf).flatMap((link) => {
      const problem = problemWith(subject, leaf, link);
      return problem === null ? [] : [problem];
    }),
  );
}

function problemWith(subject: Subject, leaf: Leaf, link: RecordLink): Problem | null {
  if (link.targetType === 'entry') return entryProblem(subject, leaf, link.targetId);
  if (link.targetType === 'record') return recordProblem(subject, leaf, link.targetId);
  if (link.targetType === 'claim' || subject.context.document(link.targetId)) return null;
  const path = leaf.field.kind === 'evidence' ? `${leaf.path}.document` : leaf.path;
  const message = `There is no document ${shown(link.targetId)} in the archive.`;
  return problemOf(documentMissing, { path, message, draftAllowed: false });
}

function entryProblem({ context }: Subject, { field, path }: Leaf, id: string): Problem | null {
  const entry = context.entry(id);
  const wantsPlace = field.kind === 'place' || field.of === 'place';
  if (entry === undefined) return unknownEntry(context.suggest?.(id) ?? [], path, id);
  if (wantsPlace && entry.type !== 'place') {
    const message = `${field.en}: “${entry.name}” is an actor, and a place is asked for.`;
    return problemOf(entryKind, { path, message, draftAllowed: false });
  }
  return circle(entry, context.lineage(id), path);
}

function unknownEntry(near: readonly string[], path: string, id: string): Problem {
  const told = { path, message: `The registry knows no ${shown(id)}.`, draftAllowed: false };
  return problemOf(
    entryMissing,
    near.length === 0 ? told : { ...told, remedy: `Did you mean ${near.slice(0, 5).join(', ')}?` },
  );
}

function circle(entry: RegistryEntry, lineage: readonly string[], path: string): Problem | null {
  const again = lineage.find((id, index) => lineage.indexOf(id) < index);
  if (again === undefined && (entry.parent === null || entry.parent !== entry.id)) return null;
  return problemOf(placeCircle, { path, message: `In the registry, “${entry.name}” lies within itself.` });
}

function recordProblem(subject: Subject, { field, path }: Leaf, id: string): Problem | null {
  const found = subject.context.record(id);
  if (found === undefined) {
    const message = `${field.en}: there is no record ${shown(id)}.`;
    return problemOf(recordMissing, { path, message, draftAllowed: false });
  }
  const types: readonly RecordType[] = Array.isArray(field.of) ? field.of : [];
  const names = (wanted: readonly RecordType[]) =>
    wanted.map((type) => typeOfRecord(type).en.toLowerCase()).join(' or ');
  if (!types.includes(found.type)) {
    const message = `${called(subject, id)} is of the type ${names([found.type])}; ${field.en.toLowerCase()} asks for ${names(types)}.`;
    return problemOf(recordKind, { path, message, draftAllowed: false });
  }
  if (found.state !== 'withdrawn') return null;
  return problemOf(recordWithdrawn, { path, message: `${called(subject, id)} was withdrawn.` });
}

/** Fields that may well lead out of the programme: money passes from one to the other. */
const mayCross: ReadonlySet<string> = new Set(['passedOnFrom.transaction', 'about', 'programme']);

/** What a record hangs on belongs to the same programme. */
export function oneProgramme(subject: Subject): Problem[] {
  const programme = textOf(subject.body, 'programme');
  if (programme === null) return [];
  return subject.leaves.flatMap(({ field, path, fieldPath, value }) => {
    if (field.kind !== 'record' || typeof value !== 'string' || mayCross.has(fieldPath)) return [];
    const found = subject.context.record(value);
    const other = found === undefined ? null : textOf(found.body, 'programme');
    if (other === null || other === programme) return [];
    const message = `${called(subject, value)} belongs to the programme ${called(subject, other)}, this record to ${called(subject, programme)}.`;
    return [problemOf(programmeDiffers, { path, message })];
  });
}
