/** What must be fetched before a record can be checked. */
import type { Referring } from './checkContext.ts';
import type { Body } from './field.ts';
import { leavesOf } from './leaves.ts';
import { linksOfLeaf } from './linksOf.ts';
import type { RecordType } from './recordTypes.ts';
import { rowsOf, textOf } from './values.ts';

export interface NeededIds {
  readonly entries: readonly string[];
  readonly records: readonly string[];
  readonly documents: readonly string[];
  readonly claims: readonly string[];
  readonly referring: readonly Referring[];
}

/** `id` is the record's own, null while it has none. Each id once. */
export function neededIds(type: RecordType, body: Body, id: string | null = null): NeededIds {
  const found = {
    entry: new Set<string>(),
    record: new Set<string>(),
    document: new Set<string>(),
    claim: new Set<string>(),
  };
  for (const leaf of leavesOf(type, body)) {
    for (const link of linksOfLeaf(leaf)) found[link.targetType].add(link.targetId);
  }
  return {
    entries: [...found.entry],
    records: [...found.record],
    documents: [...found.document],
    claims: [...found.claim],
    referring: referringOf(type, body, id),
  };
}

function referringOf(type: RecordType, body: Body, id: string | null): Referring[] {
  const questions: Referring[] = [];
  const ask = (field: string, targetType: 'entry' | 'record', target: string | null) => {
    if (target !== null) questions.push({ type, field, targetType, id: target });
  };
  if (type === 'pairing') ask('recipient', 'entry', textOf(body, 'recipient'));
  if (type === 'transaction') {
    ask('partOf', 'record', textOf(body, 'partOf'));
    ask('partOf', 'record', id);
  }
  if (type === 'listing') ask('place', 'entry', textOf(body, 'place'));
  return questions;
}

/**
 * Records of the same type that a record hangs on: those above it are fetched as well, one step after the other (at
 * most `longestChain` steps), so that a circle is seen.
 */
export function chainIds(type: RecordType, body: Body): string[] {
  const single = (chainFields[type] ?? []).map((name) => textOf(body, name));
  const sources = type === 'transaction' ? rowsOf(body, 'passedOnFrom').map((row) => textOf(row, 'transaction')) : [];
  return [...new Set([...single, ...sources].filter((id) => id !== null))];
}

const chainFields: Readonly<Partial<Record<RecordType, readonly string[]>>> = {
  transaction: ['partOf', 'corrects'],
  project: ['partOf'],
  pairing: ['within', 'replaces'],
  listing: ['relists'],
};

export const longestChain = 50;
