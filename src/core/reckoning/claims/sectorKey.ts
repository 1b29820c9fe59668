/** Sectors as scopes name them: by the ledger's code where claims and records share one. */
import { foldName } from '../../claims/foldName.ts';
import type { NamedRef } from '../../claims/claim.ts';
import { sectors } from '../../records/sectors.ts';

const prefix = 'sector:';

const codeOfName = new Map<string, string>(
  sectors.flatMap(({ code, en, zh }) => [code, en, zh].map((name): [string, string] => [foldName(name), code])),
);

/** "sector:health" for a reference that has that id, or that is called like a sector of the ledger; else null. */
export function sectorKey({ id, name }: Pick<NamedRef, 'id' | 'name'>): string | null {
  if (id !== null) return codeOfSector(id) === null ? null : id;
  const code = codeOfName.get(foldName(name));
  return code === undefined ? null : keyOfSector(code);
}

export function keyOfSector(code: string): string {
  return prefix + code;
}

/** The code in a key; null for anything else. */
export function codeOfSector(key: string): string | null {
  const found = key.startsWith(prefix) ? sectors.find(({ code }) => keyOfSector(code) === key) : undefined;
  return found?.code ?? null;
}
