/** Guesses which column is which field, by the names that fields have and that tables usually give them. */
import type { RecordType } from '../../core/records/recordTypes.ts';
import { readColumnField } from './columnField.ts';
import { foldedLabel } from './plainCell.ts';
import { synonyms } from './synonyms.ts';
import type { Target } from './targets.ts';
import { idLabels, idTarget, stateLabels, targetsOf } from './targets.ts';
import { unitOfHeader } from './unit.ts';
import { yearColumns } from './yearColumns.ts';

export interface SuggestedColumn {
  readonly header: string;
  /** Empty where nothing fits. */
  readonly field: string;
  readonly unit: string | null;
}

/** How a label names a field: its own name before its label before what tables call it. */
function labelsOf(targets: readonly Target[]): Map<string, { path: string; rank: number }> {
  const labels = new Map<string, { path: string; rank: number }>();
  const add = (label: string, path: string, rank: number): void => {
    const folded = foldedLabel(label);
    const known = labels.get(folded);
    if (folded !== '' && (known === undefined || known.rank > rank)) labels.set(folded, { path, rank });
  };
  for (const label of [idTarget, idLabels.en, idLabels.zh]) add(label, idTarget, 0);
  for (const label of [stateLabels.en, stateLabels.zh]) add(label, '', 0);
  for (const { path, en, zh } of targets) {
    add(path, path, 0);
    add(en, path, 1);
    add(zh, path, 1);
    for (const other of synonyms[path] ?? []) add(other, path, 2);
  }
  return labels;
}

/** Whole labels first; then a label that the header contains or that contains it, if it has two letters at least. */
function contained(folded: string, labels: ReadonlyMap<string, { path: string; rank: number }>): string | null {
  let best: { path: string; length: number } | null = null;
  for (const [label, { path }] of labels) {
    const han = /\p{Script=Han}/u.test(label);
    if (label.length < (han ? 2 : 5) || !folded.includes(label)) continue;
    if (best === null || label.length > best.length) best = { path, length: label.length };
  }
  return best?.path ?? null;
}

export interface TableHints {
  /** Unit that is said above the table for all of it. */
  readonly unitForAll?: string | null;
  /** Whether most of what stands in a column are numbers. */
  readonly holdsNumbers?: (index: number) => boolean;
}

interface Guess {
  readonly unit: string | null;
  readonly path: string | null;
  readonly rank: number;
}

/** Each field goes to the best header, the first of equals. */
function owners(guesses: readonly Guess[]): ReadonlyMap<string, number> {
  const owner = new Map<string, number>();
  for (const [index, { path, rank }] of guesses.entries()) {
    if (path === null || path === '') continue;
    const other = owner.get(path);
    if (other === undefined || (guesses[other]?.rank ?? 9) > rank) owner.set(path, index);
  }
  return owner;
}

/** One suggestion for each header, each field at most once; columns for years become records of their own. */
export function suggestMapping(
  type: RecordType,
  headers: readonly string[],
  { unitForAll = null, holdsNumbers = () => false }: TableHints = {},
): SuggestedColumn[] {
  const targets = targetsOf(type);
  const labels = labelsOf(targets);
  const years = yearColumns(type, headers, holdsNumbers);
  const taken = fieldsTaken(type, years);
  const guesses = headers.map((header, index): Guess => {
    const unit = unitOfHeader(header);
    const folded = foldedLabel(unit?.bare ?? header);
    const exact = labels.get(foldedLabel(header)) ?? labels.get(folded);
    const guess = exact ?? { path: contained(folded, labels), rank: 3 };
    const isTaken = years.has(index) || (guess.path !== null && taken.has(guess.path));
    return { unit: unit?.unit ?? null, path: isTaken ? null : guess.path, rank: guess.rank };
  });
  const owner = owners(guesses);
  const isMoney = new Set(
    targets.filter(({ field, part }) => field.kind === 'money' && part === 'whole').map(({ path }) => path),
  );
  return headers.map((header, index) => {
    const { unit, path } = guesses[index] ?? { unit: null, path: null };
    const field = years.get(index) ?? (path !== null && owner.get(path) === index ? path : '');
    return { header, field, unit: unit ?? (isMoney.has(field.split('@')[0] ?? '') ? unitForAll : null) };
  });
}

/** Fields that the columns for years give; a column of totals beside them, or of dates, is not read. */
function fieldsTaken(type: RecordType, years: ReadonlyMap<number, string>): ReadonlySet<string> {
  const taken = new Set<string>();
  for (const read of [...years.values()].map((field) => readColumnField(type, field))) {
    if (read !== null) taken.add(read.path);
    for (const { field } of read?.constants ?? []) taken.add(field);
  }
  return taken;
}
