/** A question about any scope, as it stands in an address or on the command line, with ids for its names. */
import { codeOfSector, sectorKey } from '../../core/reckoning/claims/sectorKey.ts';
import type { ScopeQuestion } from '../../actions/reckoning/askScope.ts';
import { unlinkedNames } from '../../actions/reckoning/unlinkedNames.ts';
import type { Ledger } from '../../actions/ledger.ts';
import type { OpenName } from '../../actions/programmeAnswers.ts';
import type { OtherNames } from '../programme/namesAsIds.ts';
import { NamesOpen, idsOfNames } from '../programme/namesAsIds.ts';

const mostSectors = 20;

/** All as typed. A period is two days, a stock that of the second; basis is "flow" or "stock". */
export interface TypedScope {
  readonly donors?: string | undefined;
  readonly recipients?: string | undefined;
  readonly sectors?: string | undefined;
  readonly start?: string | undefined;
  readonly end?: string | undefined;
  readonly measure?: string | undefined;
  readonly unit?: string | undefined;
  readonly stage?: string | undefined;
  readonly basis?: string | undefined;
}

/** Throws {@link NamesOpen} for names that mean nothing, or several things. */
export async function scopeQuestion(ledger: Ledger, typed: TypedScope): Promise<ScopeQuestion> {
  const other = await unlinkedNames(ledger);
  const named = async (field: 'donors' | 'recipients') => {
    const text = typed[field]?.trim().slice(0, 4000) ?? '';
    return text === '' ? { ids: [], open: [] } : idsOfNames(ledger, { field, text, other });
  };
  const [donors, recipients] = [await named('donors'), await named('recipients')];
  const sectors = sectorsOf(typed.sectors ?? '', other);
  const open = [...donors.open, ...recipients.open, ...sectors.open];
  if (open.length > 0) throw new NamesOpen(open);
  const given = (text: string | undefined): string | undefined => text?.trim() || undefined;
  return {
    donors: donors.ids,
    recipients: recipients.ids,
    sectors: sectors.ids,
    start: given(typed.start) ?? null,
    end: given(typed.end) ?? null,
    measure: given(typed.measure),
    unit: given(typed.unit),
    stage: given(typed.stage),
    basis: given(typed.basis),
  };
}

/** A sector of the ledger's list, by key or name, or one that statements name in other words. */
function sectorsOf(text: string, other: OtherNames): { ids: readonly string[]; open: readonly OpenName[] } {
  const names = text
    .slice(0, 4000)
    .split(/[;；,，、]/)
    .map((name) => name.trim());
  const found = names
    .filter((name) => name !== '')
    .slice(0, mostSectors)
    .map((name) => ({ name, id: sectorKey({ id: null, name }) ?? (codeOfSector(name) ? name : other(name)) }));
  return {
    ids: found.flatMap(({ id }) => id ?? []),
    open: found.flatMap(({ name, id }) => (id === null ? [{ field: 'sectors', text: name, candidates: [] }] : [])),
  };
}
