/**
 * How many places of a tier there are in others: no more of them can be listed, covered or helped on a day. Told only
 * where the registry is known to have all of them, which is where it holds what comes with the program.
 */
import { createHash } from 'node:crypto';
import type { PlaceTier } from '../../core/reckoning/claims/placeTiers.ts';
import { holdsTier, tierOfUnit } from '../../core/reckoning/claims/placeTiers.ts';
import type { RegistryEntry } from '../../core/names/gazetteer.ts';
import { validityOn } from '../../core/places/validity.ts';
import type { Statement, SumStatement } from '../../core/reckoning/statement.ts';
import { loadRegistry } from '../../outside/files/loadRegistry.ts';
import { listEntryRows } from '../../store/records/registry.ts';
import type { Ledger } from '../ledger.ts';
import type { PlacesOnRecord } from '../reckoningAnswers.ts';

/** Between these lists the registry that comes along knows every county and prefecture: data/registry/README.md. */
const knownFrom = '2009-12-31';
const knownUntil = '2023-06-30';

export interface PlaceCounts {
  readonly statements: readonly SumStatement[];
  /** What a statement of these counts, by its id. */
  readonly places: ReadonlyMap<string, PlacesOnRecord>;
}

/** A most for each count of places of a tier, in places that certainly hold that tier, on a day. */
export async function placesOnRecord(ledger: Ledger, statements: readonly Statement[]): Promise<PlaceCounts> {
  const found = new Map<string, SumStatement>();
  const places = new Map<string, PlacesOnRecord>();
  const below = belowIn(ledger);
  for (const statement of statements) {
    const counted = statement.kind === 'sum' ? await countIn(statement, below) : null;
    if (counted === null) continue;
    const { book, scope } = statement;
    const id = idOf(statement);
    const bounds = { low: null, high: String(counted.count), lowOpen: false, highOpen: false };
    found.set(id, { kind: 'sum', id, book, scope, ...bounds });
    places.set(id, counted);
  }
  return { statements: [...found.values()], places };
}

type Below = (within: string, tier: PlaceTier) => Promise<readonly RegistryEntry[] | null>;

async function countIn({ book, scope }: Statement, below: Below): Promise<PlacesOnRecord | null> {
  const tier = tierOfUnit(book.unit);
  const day = scope.end;
  if (tier === null || book.basis !== 'stock' || day === null || day < knownFrom || day > knownUntil) return null;
  if (scope.recipients.length === 0) return null;
  const ids = new Set<string>();
  for (const within of scope.recipients) {
    const entries = await below(within, tier);
    if (entries === null) return null;
    // Of a place that opened or closed at an unknown day nobody knows whether it was there: it may count.
    for (const entry of entries) if (validityOn(entry, day) !== 'not valid') ids.add(entry.id);
  }
  return { tier, within: scope.recipients, on: day, count: ids.size };
}

/** The places of a tier below another; null where that is none of a kind that holds them, or some may be missing. */
function belowIn({ db, ledgerId }: Ledger): Below {
  const known = new Map<string, Promise<readonly RegistryEntry[] | null>>();
  const look = async (within: string, tier: PlaceTier): Promise<readonly RegistryEntry[] | null> => {
    const expected = bundledBelow(within, tier);
    if (expected.length === 0) return null;
    const entries = await listEntryRows(db, ledgerId, { within, type: 'place', kind: tier });
    const registered = new Set(entries.map(({ id }) => id));
    return expected.every((id) => registered.has(id)) ? entries : null;
  };
  return (within, tier) => {
    const key = `${tier} ${within}`;
    const looked = known.get(key) ?? look(within, tier);
    known.set(key, looked);
    return looked;
  };
}

/** Ids of the places of a tier that come with the program, below one of a kind that holds that tier. */
function bundledBelow(within: string, tier: PlaceTier): readonly string[] {
  const entryOf = new Map(loadRegistry().map((entry) => [entry.id, entry]));
  const top = entryOf.get(within);
  if (!top || !within.startsWith('CN') || !holdsTier(top.kind, tier)) return [];
  const liesWithin = (entry: RegistryEntry): boolean => {
    for (let at: RegistryEntry | undefined = entry; at; at = entryOf.get(at.parent ?? '')) if (at === top) return true;
    return false;
  };
  return [...entryOf.values()].filter((entry) => entry.kind === tier && liesWithin(entry)).map(({ id }) => id);
}

function idOf({ book, scope }: Statement): string {
  const text = JSON.stringify([book, scope]);
  return `places-${createHash('sha256').update(text).digest('hex').slice(0, 16)}`;
}
