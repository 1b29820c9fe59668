/** Guesses which column is which field, by the names that fields have and that tables usually give them. */
import type { RecordType } from '../../core/records/recordTypes.ts';
import { foldedLabel } from './plainCell.ts';
import { synonyms } from './synonyms.ts';
import type { Target } from './targets.ts';
import { idLabels, idTarget, stateLabels, targetsOf } from './targets.ts';
import { unitOfHeader } from './unit.ts';

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

/** One suggestion for each header, each field at most once: the best header gets it, the first of equals. */
export function suggestMapping(
  type: RecordType,
  headers: readonly string[],
  unitForAll: string | null = null,
): SuggestedColumn[] {
  const targets = targetsOf(type);
  const labels = labelsOf(targets);
  const read = headers.map((header) => {
    const unit = unitOfHeader(header);
    const folded = foldedLabel(unit?.bare ?? header);
    const exact = labels.get(foldedLabel(header)) ?? labels.get(folded);
    const guess = exact ?? { path: contained(folded, labels), rank: 3 };
    return { header, unit: unit?.unit ?? null, path: guess.path, rank: guess.rank };
  });
  const owner = new Map<string, number>();
  for (const [index, { path, rank }] of read.entries()) {
    if (path === null || path === '') continue;
    const other = owner.get(path);
    if (other === undefined || (read[other]?.rank ?? 9) > rank) owner.set(path, index);
  }
  const isMoney = new Set(
    targets.filter(({ field, part }) => field.kind === 'money' && part === 'whole').map(({ path }) => path),
  );
  return read.map(({ header, unit, path }, index) => {
    const field = path !== null && owner.get(path) === index ? path : '';
    return { header, field, unit: unit ?? (isMoney.has(field) ? unitForAll : null) };
  });
}
