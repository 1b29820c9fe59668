/** Words in a name that say where it lies: "Yutian County (Hotan)", "Anji, Zhejiang", 浙江安吉. */
import type { RegistryEntry, RegistryType } from './gazetteer.ts';
import { isHan } from './fold.ts';
import type { Strength } from './nameKeys.ts';

type Exact = (words: string) => readonly { readonly entry: RegistryEntry; readonly strength: Strength }[];

export interface NameInPlace {
  readonly name: string;
  /** Ids of the places that the rest names; empty when it names none. */
  readonly places: readonly string[];
}

function places(words: string, exact: Exact): string[] {
  return exact(words).flatMap(({ entry }) => (entry.type === 'place' ? entry.id : []));
}

function hanPrefix(name: string, exact: Exact): NameInPlace {
  for (let length = Math.min(name.length - 2, 14); length >= 2; length -= 1) {
    const ids = exact(name.slice(0, length)).flatMap(({ entry, strength }) => (strength === 'proper' ? [] : entry.id));
    if (ids.length > 0) return { name: name.slice(length), places: ids };
  }
  return { name, places: [] };
}

/** "Changdu Xizang": believed only where both parts are registered names. */
function latinSuffix(name: string, exact: Exact): NameInPlace {
  const words = name.split(/\s+/);
  for (let length = 1; length <= Math.min(4, words.length - 1); length += 1) {
    const first = words.slice(0, -length).join(' ');
    const ids = exact(words.slice(-length).join(' ')).flatMap(({ entry, strength }) =>
      strength === 'proper' ? [] : entry.id,
    );
    if (ids.length > 0 && exact(first).length > 0) return { name: first, places: ids };
  }
  return { name, places: [] };
}

/** Divides a folded name into the name and the places around it. A whole name that is registered stays whole. */
export function surroundingWords(name: string, type: RegistryType, exact: Exact): NameInPlace {
  const whole: NameInPlace = { name, places: [] };
  if (type !== 'place' || name.length > 200 || exact(name).length > 0) return whole;
  // Shache(Yarkant) Xian: another name of the same place between brackets.
  const bare = name
    .replace(/[(（][^()（）]*[)）]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  if (/[)）]\s*\S/.test(name) && exact(bare).length > 0) return { name: bare, places: [] };
  const divided = /^([^,(（，]+)\s*[,(（，]\s*([^()（）]+?)\s*[)）]?\s*$/.exec(name);
  if (divided?.[1] !== undefined && divided[2] !== undefined) {
    const ids = places(divided[2], exact);
    if (ids.length > 0) return { name: divided[1].trim(), places: ids };
  }
  return isHan(name.charCodeAt(0)) ? hanPrefix(name, exact) : latinSuffix(name, exact);
}
