/** Lookup tables from name keys to what they can mean, shaped for scanning text from left to right. */
import { foldUnit } from './fold.ts';
import type { RegistryEntry } from './gazetteer.ts';
import { nameKeys, type NameKey, type Strength } from './nameKeys.ts';

export interface Meaning {
  readonly entry: RegistryEntry;
  readonly strength: Strength;
  readonly letterCase: NameKey['letterCase'];
}

/** A step in the tree of words: what the words so far mean, and which words can follow. */
export interface WordNode {
  meanings: Meaning[];
  next: Map<string, WordNode> | null;
}

export interface NameIndex {
  readonly words: Map<string, WordNode>;
  /** Marks the first two letters of every first word, so that most words of a text are passed over at once. */
  readonly firstLetters: Uint8Array;
  /** Chinese keys by their first two characters, longest first. */
  readonly han: Map<number, string[]>;
  readonly hanMeanings: Map<string, Meaning[]>;
}

export function letterMark(first: number, second: number): number {
  return (foldUnit(first) * 131 + foldUnit(second)) & 0xffff;
}

/** A small integer, since the engine's maps are slow with large ones; two pairs that share it are told apart later. */
export function hanMark(first: number, second: number): number {
  return ((first & 0x7fff) << 15) | (second & 0x7fff);
}

export function emptyIndex(): NameIndex {
  return { words: new Map(), firstLetters: new Uint8Array(0x10000), han: new Map(), hanMeanings: new Map() };
}

function addWords(index: NameIndex, key: NameKey, meaning: Meaning): void {
  const words = key.text.split(' ');
  const first = words[0] ?? '';
  index.firstLetters[letterMark(first.charCodeAt(0), first.length > 1 ? first.charCodeAt(1) : 0)] = 1;
  let level = index.words;
  let node: WordNode | undefined;
  for (const word of words) {
    if (node !== undefined) level = node.next ??= new Map();
    node = level.get(word);
    if (node === undefined) {
      node = { meanings: [], next: null };
      level.set(word, node);
    }
  }
  node?.meanings.push(meaning);
}

function addHan(index: NameIndex, key: NameKey, meaning: Meaning): void {
  const known = index.hanMeanings.get(key.text);
  if (known !== undefined) {
    known.push(meaning);
    return;
  }
  index.hanMeanings.set(key.text, [meaning]);
  const start = hanMark(key.text.charCodeAt(0), key.text.charCodeAt(1));
  const bucket = index.han.get(start);
  if (bucket === undefined) {
    index.han.set(start, [key.text]);
  } else {
    const at = bucket.findIndex((other) => other.length < key.text.length);
    bucket.splice(at < 0 ? bucket.length : at, 0, key.text);
  }
}

/** Adds every name of an entry. */
export function indexEntry(index: NameIndex, entry: RegistryEntry): void {
  for (const key of nameKeys(entry)) {
    const meaning: Meaning = { entry, strength: key.strength, letterCase: key.letterCase };
    if (!key.han) addWords(index, key, meaning);
    else if (key.text.length > 1) addHan(index, key, meaning);
  }
}
