/** Choices and names from cells: only what is certain is taken. */
import type { Choice, Field } from '../../core/records/field.ts';
import { sectors } from '../../core/records/sectors.ts';
import { CELL_NOT_READ, NAME_NOT_LINKED } from './errors.ts';
import type { FieldCells, FieldReader } from './fieldReader.ts';
import { problem, shown, wordsIn } from './fieldReader.ts';
import type { NameAnswer } from './names.ts';
import { foldedLabel, plainCell } from './plainCell.ts';
import { percentOf } from './readAmount.ts';
import { readShares } from './readShares.ts';
import { namesEntries } from './targets.ts';

/** Choices by code or by label in either language, however written. */
const choiceLabels = new WeakMap<readonly Choice[], ReadonlyMap<string, string>>();

function labelsOf(choices: readonly Choice[]): ReadonlyMap<string, string> {
  const known = choiceLabels.get(choices);
  if (known) return known;
  const labels = new Map<string, string>();
  for (const { code, en, zh } of choices.toReversed())
    for (const label of [zh, en, code]) labels.set(foldedLabel(label), code);
  choiceLabels.set(choices, labels);
  return labels;
}

export function choiceOf(choices: readonly Choice[], words: string, at: string, reader: FieldReader): string | null {
  const code = labelsOf(choices).get(foldedLabel(words));
  if (code !== undefined) return code;
  const remedy = `Write one of: ${choices.map(({ en, zh }) => `${en} (${zh})`).join(', ')}.`;
  reader.refuse({ cell: at, code: CELL_NOT_READ.code, message: `${shown(words)} is none of the choices`, remedy });
  return null;
}

export function linkOf(answer: NameAnswer, written: string, at: string, reader: FieldReader): string | null {
  if ('id' in answer) return answer.id;
  const candidates = answer.candidates.slice(0, 4).map(({ id, name }) => `${name} (${id})`);
  const message =
    candidates.length === 0
      ? `${shown(written)} is not known`
      : `${shown(written)} is not known for certain. Did you mean ${candidates.join(', or ')}?`;
  reader.refuse(problem(NAME_NOT_LINKED, at, message));
  return null;
}

function entryTypeOf({ kind, of }: Field): 'place' | 'actor' | 'party' {
  const word = kind === 'shares' ? of : kind;
  return word === 'place' || word === 'actor' ? word : 'party';
}

export function nameLookup(field: Field, cells: FieldCells, reader: FieldReader): (written: string) => NameAnswer {
  const within = wordsIn(cells.within, reader);
  if (namesEntries(field)) return (written) => reader.names.entry(written, { type: entryTypeOf(field), within });
  const types = Array.isArray(field.of) ? field.of : [];
  return (written) => reader.names.record(written, types);
}

export function sharesOf(field: Field, cells: FieldCells, reader: FieldReader): unknown {
  const { whole } = cells;
  const words = wordsIn(whole, reader);
  if (whole === null || words === null) return [];
  const ofSector = field.of === 'sector';
  const look = nameLookup(field, cells, reader);
  const isName = (piece: string): boolean =>
    ofSector ? labelsOf(sectors).has(foldedLabel(piece)) : 'id' in look(piece);
  const shares = readShares(words, isName);
  const [only] = shares;
  const column = shares.length === 1 && only?.percent === null ? percentOf(cells.percent, reader) : null;
  const read = shares.map(({ name, percent }) => {
    const id = ofSector ? choiceOf(sectors, name, whole.at, reader) : linkOf(look(name), name, whole.at, reader);
    return { id, percent: percent ?? column };
  });
  return read.filter(({ id }) => id !== null);
}

/** The names in a cell that may hold several. */
export function namesIn(words: string): readonly string[] {
  return words
    .split(/[;；、|\n]/u)
    .map(plainCell)
    .filter((piece) => piece !== '');
}

export function manyOf(field: Field, cells: FieldCells, reader: FieldReader): unknown {
  const { whole } = cells;
  const words = wordsIn(whole, reader);
  if (whole === null || words === null) return [];
  const pieces = namesIn(words);
  if (field.kind === 'document' || field.kind === 'line') return pieces;
  const look = nameLookup(field, cells, reader);
  return pieces.map((piece) => linkOf(look(piece), piece, whole.at, reader)).filter((id) => id !== null);
}
