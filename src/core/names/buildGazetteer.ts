/** The registry's entries as something that finds their names in text. */
import type { Span } from '../claims/span.ts';
import { chooseMeaning, surroundingsOf, type Surroundings } from './chooseMeaning.ts';
import type { Gazetteer, NameHit, RegistryEntry } from './gazetteer.ts';
import { hanMentions } from './hanMentions.ts';
import { latinMentions } from './latinMentions.ts';
import type { Mention } from './mention.ts';
import { emptyIndex, indexEntry } from './nameIndex.ts';

/** A gazetteer that also hands out its entries, for matching and for lists. */
export interface RegistryGazetteer extends Gazetteer {
  readonly entries: ReadonlyMap<string, RegistryEntry>;
}

const noContext: readonly string[] = [];
const chinese = /[\u3400-\u9fff]/;
const western = /[A-Za-z\u00c0-\u024f\u0400-\u052f]/;

function lineageOf(entries: ReadonlyMap<string, RegistryEntry>): (id: string) => readonly string[] {
  const known = new Map<string, readonly string[]>();
  return (id) => {
    let line = known.get(id);
    if (line === undefined) {
      const ids: string[] = [];
      for (let at = entries.get(id); at !== undefined && !ids.includes(at.id);) {
        ids.push(at.id);
        at = at.parent === null ? undefined : entries.get(at.parent);
      }
      line = ids;
      known.set(id, line);
    }
    return line;
  };
}

/**
 * Builds the index of every name. Later entries with an id that is taken replace the earlier one, so that users'
 * own gazetteers and reviewers' aliases go last.
 */
export function buildGazetteer(source: Iterable<RegistryEntry>): RegistryGazetteer {
  const entries = new Map<string, RegistryEntry>();
  for (const entry of source) entries.set(entry.id, entry);
  const index = emptyIndex();
  for (const entry of entries.values()) indexEntry(index, entry);
  const lineage = lineageOf(entries);
  const contexts = new WeakMap<readonly string[], Surroundings>();

  function mentionsIn(text: string, stretch: Span): Mention[] {
    const words = text.slice(stretch.start, stretch.end);
    const han = chinese.test(words) ? hanMentions(index, text, stretch, (id) => entries.get(id)) : [];
    const latin = western.test(words) ? latinMentions(index, text, stretch) : [];
    if (han.length === 0) return latin;
    return latin.length === 0 ? han : [...han, ...latin].sort((a, b) => a.start - b.start);
  }

  function find(text: string, stretch: Span, context: readonly string[] = noContext): NameHit[] {
    const mentions = mentionsIn(text, stretch);
    if (mentions.length === 0) return [];
    let given = contexts.get(context);
    if (given === undefined) {
      given = surroundingsOf(context, lineage);
      contexts.set(context, given);
    }
    const sure: string[] = [];
    for (const mention of mentions) {
      const first = chooseMeaning(mention, text, given, lineage);
      if (first?.id != null) sure.push(first.id);
    }
    const all = sure.length === 0 ? given : surroundingsOf([...context, ...sure], lineage);
    return mentions.flatMap((mention) => chooseMeaning(mention, text, all, lineage) ?? []);
  }

  return { entries, find, entry: (id) => entries.get(id), lineage };
}

/** The gazetteer with more names for its entries, as reviewers' "same" judgements give them. Unknown ids are ignored. */
export function addAliases(
  gazetteer: RegistryGazetteer,
  aliases: Iterable<{ readonly name: string; readonly id: string }>,
): RegistryGazetteer {
  const entries = new Map(gazetteer.entries);
  for (const { name, id } of aliases) {
    const entry = entries.get(id);
    if (entry === undefined || entry.aliases.includes(name)) continue;
    const weakAliases = entry.weakAliases?.filter((other) => other !== name) ?? [];
    entries.set(id, { ...entry, aliases: [...entry.aliases, name], weakAliases });
  }
  return buildGazetteer(entries.values());
}

/** The gazetteer with further entries, such as another country's places. */
export function withEntries(gazetteer: RegistryGazetteer, more: Iterable<RegistryEntry>): RegistryGazetteer {
  return buildGazetteer([...gazetteer.entries.values(), ...more]);
}
