/** Reads a user's gazetteer from a file and checks it against the registry; stores nothing. */
import { decodeText } from '../outside/files/decodeText.ts';
import { loadGazetteer } from '../outside/files/loadGazetteer.ts';
import { readBytes } from '../outside/files/readBytes.ts';
import { parseGazetteer, type GazetteerOptions, type ParsedGazetteer } from '../standards/gazetteer/parseGazetteer.ts';

export type CheckedGazetteer = ParsedGazetteer;

/** The text of a gazetteer file; `-` is standard input. Throws the errors of reading a file. */
export async function gazetteerText(path: string): Promise<string> {
  return decodeText(await readBytes(path)).text;
}

/** The entries and problems of a file, with the registry that comes with the program behind it. */
export async function readGazetteerFile(
  path: string,
  options: Pick<GazetteerOptions, 'within' | 'scheme' | 'format'> = {},
): Promise<CheckedGazetteer> {
  const registry = loadGazetteer();
  const isKnown = (id: string): boolean => registry.entry(id) !== undefined;
  const knownParent = (id: string): string | null => registry.entry(id)?.parent ?? null;
  return parseGazetteer(await gazetteerText(path), { ...options, isKnown, knownParent });
}
