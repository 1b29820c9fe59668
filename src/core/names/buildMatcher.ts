/** Ranks the registry's entries for a name as somebody wrote it, and says why each could be meant. */
import { fold, isHan } from './fold.ts';
import type { RegistryEntry, RegistryType } from './gazetteer.ts';
import type { RegistryGazetteer } from './buildGazetteer.ts';
import { fitsLevel } from './levels.ts';
import { letterPairs } from './likeness.ts';
import { nameForm, type NameForm } from './nameForm.ts';
import { nameKeys, type Strength } from './nameKeys.ts';
import { scoreForms, type MatchFeatures } from './scoreForms.ts';
import { surroundingWords } from './surroundingWords.ts';
import { whySentence } from './whySentence.ts';

export interface MatchOptions {
  readonly type: RegistryType;
  /** Only entries that lie in this one (or are it) are considered. */
  readonly within?: string;
  /** At most this many candidates; 5 by default. */
  readonly limit?: number;
}

export interface MatchCandidate {
  readonly entry: RegistryEntry;
  /** 0 to 1; 1 is an exact name. It orders candidates and is no probability. */
  readonly score: number;
  readonly features: MatchFeatures;
  /** One sentence. */
  readonly why: string;
  /** True only for an exact name that nothing else in the place given (or in the whole registry) bears. */
  readonly autoLink: boolean;
}

export interface Matcher {
  matchName(name: string, options: MatchOptions): MatchCandidate[];
  /** Entries that bear exactly this name, with how the name belongs to them. */
  exact(name: string, type: RegistryType): readonly { readonly entry: RegistryEntry; readonly strength: Strength }[];
}

interface Form {
  readonly entry: RegistryEntry;
  readonly form: NameForm;
  readonly pairCount: number;
}

const shortlist = 90;
const floor = 0.35;
const longestCompared = 80;

interface TypeIndex {
  readonly forms: Form[];
  readonly byPair: Map<string, number[]>;
  readonly bySkeleton: Map<string, number[]>;
  readonly byKey: Map<string, { entry: RegistryEntry; strength: Strength }[]>;
  /** Reused between calls: pairs shared with each form. */
  counts: Uint16Array;
}

function push<Key, Value>(map: Map<Key, Value[]>, key: Key, value: Value): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}

function formsOf(entry: RegistryEntry): NameForm[] {
  const names = [entry.name, ...entry.aliases, ...(entry.weakAliases ?? []), ...(entry.adjectives ?? [])];
  const forms = names.map((name) => nameForm(name, entry.type));
  if (entry.localName !== null) {
    const local = nameForm(entry.localName, entry.type);
    forms.push(entry.pinyin === undefined ? local : { ...local, latin: entry.pinyin });
  }
  const seen = new Set<string>();
  return forms.filter(
    ({ latin, base }) => latin !== '' && !seen.has(`${latin} ${base}`) && seen.add(`${latin} ${base}`),
  );
}

function buildIndex(entries: Iterable<RegistryEntry>): TypeIndex {
  const index: TypeIndex = {
    forms: [],
    byPair: new Map(),
    bySkeleton: new Map(),
    byKey: new Map(),
    counts: new Uint16Array(0),
  };
  for (const entry of entries) {
    for (const key of nameKeys(entry)) push(index.byKey, key.text, { entry, strength: key.strength });
    for (const form of formsOf(entry)) {
      const number = index.forms.length;
      const pairs = new Set(letterPairs(form.latin.slice(0, longestCompared)));
      index.forms.push({ entry, form, pairCount: pairs.size });
      for (const pair of pairs) push(index.byPair, pair, number);
      for (const skeleton of form.skeletons) if (skeleton.length > 1) push(index.bySkeleton, skeleton, number);
    }
  }
  index.counts = new Uint16Array(index.forms.length);
  return index;
}

/** The forms that share most letter pairs with the name, and those with its very consonants. */
function likelyForms(index: TypeIndex, form: NameForm, inside: (entry: RegistryEntry) => boolean): Form[] {
  const { counts } = index;
  const touched: number[] = [];
  const pairs = new Set(letterPairs(form.latin));
  for (const pair of pairs) {
    for (const number of index.byPair.get(pair) ?? []) {
      if (counts[number] === 0) touched.push(number);
      counts[number] = (counts[number] ?? 0) + 1;
    }
  }
  const ranked: { readonly number: number; readonly share: number }[] = [];
  for (const number of touched) {
    const count = counts[number] ?? 0;
    counts[number] = 0;
    const candidate = index.forms[number];
    if (candidate === undefined) continue;
    const share = (2 * count) / (pairs.size + candidate.pairCount);
    if (share >= 0.2 && inside(candidate.entry)) ranked.push({ number, share });
  }
  ranked.sort((a, b) => b.share - a.share);
  const chosen = new Set(ranked.slice(0, shortlist).map(({ number }) => number));
  for (const skeleton of form.skeletons) {
    for (const number of (index.bySkeleton.get(skeleton) ?? []).slice(0, 200)) {
      const candidate = index.forms[number];
      if (candidate !== undefined && inside(candidate.entry)) chosen.add(number);
    }
  }
  return [...chosen].flatMap((number) => index.forms[number] ?? []);
}

/** Larger places are named far more often than smaller ones. */
const kindPrior: Readonly<Record<string, number>> = { country: 0.03, province: 0.04, region: 0.02, prefecture: 0.02 };

/** Entries that bear exactly this name, or its stem at the level that it says; of those, none that another succeeds. */
function bearersOf(
  { byKey }: TypeIndex,
  name: string,
  type: RegistryType,
): { entry: RegistryEntry; strength: Strength }[] {
  const form = nameForm(name, type);
  const whole = byKey.get(form.key) ?? [];
  const level = form.level;
  const found =
    whole.length > 0 || level === null
      ? whole
      : (byKey.get(form.base) ?? []).filter(({ entry }) => fitsLevel(entry, level));
  const ids = new Set(found.map(({ entry }) => entry.id));
  return found.filter(({ entry }) => entry.succeededBy?.some((id) => ids.has(id)) !== true);
}

/** Builds the index of a gazetteer's entries; about a third of a second for the whole registry, so keep it. */
export function buildMatcher(gazetteer: RegistryGazetteer): Matcher {
  const indexes = new Map<RegistryType, TypeIndex>();
  function indexOf(type: RegistryType): TypeIndex {
    let index = indexes.get(type);
    if (index === undefined) {
      index = buildIndex([...gazetteer.entries.values()].filter((entry) => entry.type === type));
      indexes.set(type, index);
    }
    return index;
  }

  const exact: Matcher['exact'] = (name, type) => bearersOf(indexOf(type), name, type);

  function matchName(name: string, options: MatchOptions): MatchCandidate[] {
    const { type, limit = 5 } = options;
    const index = indexOf(type);
    const parts = surroundingWords(fold(name), type, (words) => exact(words, type));
    const form = nameForm(parts.name, type);
    if (form.latin === '' && form.base === '') return [];
    const query: NameForm = { ...form, latin: form.latin.slice(0, longestCompared) };
    const given = options.within === undefined ? parts.places : [options.within];
    const inside = (entry: RegistryEntry): boolean =>
      given.length === 0 || given.some((id) => gazetteer.lineage(entry.id).includes(id));
    const bearers = exact(parts.name, type).filter(({ entry }) => inside(entry));
    // A weak alias counts where a place was given or the type word speaks for it.
    const exactOnes =
      given.length > 0 || form.level !== null ? bearers : bearers.filter(({ strength }) => strength !== 'weak');
    const exactIds = new Map(exactOnes.map(({ entry, strength }) => [entry.id, strength]));
    const best = new Map<string, { form: NameForm; features: MatchFeatures; score: number }>();
    const consider = (entry: RegistryEntry, other: NameForm): void => {
      const scored = scoreForms(query, other, { entry, exact: exactIds.has(entry.id), context: given.length > 0 });
      const prior = kindPrior[entry.kind] ?? 0;
      const closed = entry.succeededBy === undefined ? 0 : 0.02;
      const strength = exactIds.get(entry.id);
      const own = strength === 'full' || strength === 'alias' ? 0.05 : 0;
      const score = scored.score + prior + own - closed;
      const known = best.get(entry.id);
      const better = score > (known?.score ?? floor);
      const closer = score === known?.score && scored.features.levenshtein > known.features.levenshtein;
      if (better || closer) best.set(entry.id, { form: other, features: scored.features, score });
    };
    for (const { entry } of exactOnes) consider(entry, nameForm(entry.localName ?? entry.name, type));
    for (const candidate of likelyForms(index, query, inside)) {
      // A Chinese name is compared with Chinese names where there are any: characters tell more than their sound.
      const chineseOnly = query.han && !candidate.form.han && isHan(candidate.entry.localName?.charCodeAt(0) ?? 0);
      if (!chineseOnly) consider(candidate.entry, candidate.form);
    }
    const ranked = [...best].sort(([a, x], [b, y]) => y.score - x.score || (a < b ? -1 : 1)).slice(0, limit);
    return ranked.flatMap(([id, { form: other, features, score }]) => {
      const entry = gazetteer.entry(id);
      if (entry === undefined) return [];
      const strength = exactIds.get(id);
      const sure = strength !== undefined && exactOnes.length === 1;
      const believed = given.length > 0 || (strength !== 'proper' && strength !== 'weak');
      const why = whySentence({ query, other, entry, features, bearers: exactOnes.length });
      return { entry, score: Math.min(1, Math.round(score * 1000) / 1000), features, why, autoLink: sure && believed };
    });
  }

  return { matchName, exact };
}
