/**
 * Decides what a mention means. The rule that nothing breaks: an id is given only where the name is the whole registry's
 * one bearer of it, or the one bearer within the places that the document names; otherwise every reading is returned.
 */
import type { NameHit, RegistryEntry } from './gazetteer.ts';
import type { Mention } from './mention.ts';
import type { Meaning } from './nameIndex.ts';
import type { Strength } from './nameKeys.ts';

/** What is known of the surroundings: places named, all that they lie in, and the countries. */
export interface Surroundings {
  readonly named: ReadonlySet<string>;
  readonly around: ReadonlySet<string>;
  readonly countries: ReadonlySet<string>;
}

export function surroundingsOf(ids: Iterable<string>, lineage: (id: string) => readonly string[]): Surroundings {
  const named = new Set<string>();
  const around = new Set<string>();
  const countries = new Set<string>();
  for (const id of ids) {
    const line = lineage(id);
    named.add(id);
    for (const [index, ancestor] of line.entries()) {
      if (index === line.length - 1) countries.add(ancestor);
      else around.add(ancestor);
    }
  }
  return { named, around, countries };
}

/** 4 the entry itself, 3 its parent, 2 an ancestor below the country, 1 its country is in the surroundings; else 0. */
function closeness(line: readonly string[], { named, around, countries }: Surroundings): number {
  const [own = '', parent = ''] = line;
  if (named.has(own) || (line.length > 1 && around.has(own))) return 4;
  if (line.length > 2 && around.has(parent)) return 3;
  if (line.slice(1, -1).some((ancestor) => around.has(ancestor))) return 2;
  if (line.length > 1 && named.has(parent)) return 3;
  return countries.has(line.at(-1) ?? '') ? 1 : 0;
}

const kindRank: Readonly<Record<string, number>> = { country: 5, province: 4, region: 4, prefecture: 3 };
const strengthRank: Readonly<Record<Strength, number>> = {
  full: 3,
  alias: 3,
  adjective: 3,
  bare: 2,
  proper: 1,
  weak: 0,
};

interface Reading {
  readonly entry: RegistryEntry;
  readonly strength: Strength;
  readonly close: number;
}

/** Entries that closed give way to their successor of the same name. */
function withoutClosed(meanings: readonly Meaning[]): readonly Meaning[] {
  if (meanings.length < 2) return meanings;
  const ids = new Set(meanings.map(({ entry }) => entry.id));
  const left = meanings.filter(({ entry }) => entry.succeededBy?.some((id) => ids.has(id)) !== true);
  return left.length > 0 ? left : meanings;
}

function believable(reading: Reading, mention: Mention): boolean {
  if (mention.level !== null) return reading.strength !== 'weak' || reading.close >= 2;
  // A body's common name ("Ministry of Finance") is offered where its country is named, linked only closer by.
  if (reading.strength === 'weak') return reading.close >= (reading.entry.type === 'actor' ? 1 : 2);
  if (reading.strength !== 'proper') return true;
  return reading.close >= 2 && !(mention.afterSurname && reading.close < 4);
}

/** The reading that holds all the others, as the prefecture does for its seat of the same name. */
function container(readings: readonly Reading[], lineage: (id: string) => readonly string[]): Reading | null {
  return readings.find(({ entry }) => readings.every((other) => lineage(other.entry.id).includes(entry.id))) ?? null;
}

function decide(
  readings: readonly Reading[],
  mention: Mention,
  lineage: (id: string) => readonly string[],
): string | null {
  const [best] = readings;
  if (best === undefined || (best.strength === 'weak' && best.close < 2)) return null;
  if (readings.length === 1)
    return best.strength === 'proper' && mention.level === null && best.close < 2 ? null : best.entry.id;
  const closest = readings.filter((reading) => reading.close === best.close);
  if (best.close >= 2) {
    const exact = closest.filter((other) => strengthRank[other.strength] === strengthRank.full);
    const chosen = closest.length === 1 ? best : exact.length === 1 ? exact[0] : container(closest, lineage);
    return chosen?.entry.id ?? null;
  }
  const full = readings.filter((other) => strengthRank[other.strength] === strengthRank.full);
  const held = full.length === 1 ? full[0] : container(readings, lineage);
  if (held != null) return held.entry.id;
  const highest = readings.filter(({ entry }) => (kindRank[entry.kind] ?? 0) >= 4);
  return highest.length === 1 ? (highest[0]?.entry.id ?? null) : null;
}

/**
 * Counties elsewhere whose name proper is the same: too little to be meant by itself, enough to leave a prefecture's
 * name open while nothing around it speaks for either (Yushu of Qinghai, Yushu of Jilin).
 */
function rivalsOf(
  decided: string | null,
  readings: readonly Reading[],
  all: Iterable<Reading>,
  lineage: (id: string) => readonly string[],
): Reading[] {
  const chosen = readings.find(({ entry }) => entry.id === decided);
  if (chosen === undefined || chosen.close >= 2 || chosen.strength !== 'bare') return [];
  if ((kindRank[chosen.entry.kind] ?? 0) >= 4) return [];
  const related = (id: string): boolean => lineage(id).includes(chosen.entry.id);
  return [...all].filter(({ entry, strength }) => strength === 'proper' && !related(entry.id));
}

/** The hit for a mention, or null where nothing it could mean is believable here. */
export function chooseMeaning(
  mention: Mention,
  text: string,
  surroundings: Surroundings,
  lineage: (id: string) => readonly string[],
): NameHit | null {
  const byId = new Map<string, Reading>();
  for (const { entry, strength } of withoutClosed(mention.meanings)) {
    const reading: Reading = { entry, strength, close: closeness(lineage(entry.id), surroundings) };
    const known = byId.get(entry.id);
    if (known === undefined || strengthRank[known.strength] < strengthRank[strength]) byId.set(entry.id, reading);
  }
  const readings = [...byId.values()].filter((reading) => believable(reading, mention));
  readings.sort(
    (a, b) =>
      Math.max(b.close, 1) - Math.max(a.close, 1) ||
      strengthRank[b.strength] - strengthRank[a.strength] ||
      (kindRank[b.entry.kind] ?? 0) - (kindRank[a.entry.kind] ?? 0) ||
      b.close - a.close ||
      (a.entry.id < b.entry.id ? -1 : 1),
  );
  const type = readings[0]?.entry.type;
  if (type === undefined) return null;
  const same = readings.filter(({ entry }) => entry.type === type);
  const decided = decide(same, mention, lineage);
  const rivals = rivalsOf(decided, same, byId.values(), lineage);
  return {
    start: mention.start,
    end: mention.end,
    type,
    name: text.slice(mention.start, mention.end),
    id: rivals.length > 0 ? null : decided,
    candidates: [...same, ...rivals].map(({ entry }) => entry.id),
  };
}
