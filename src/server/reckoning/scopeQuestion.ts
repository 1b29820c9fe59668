/** A question about any scope, as it stands in an address or on the command line, with ids for its names. */
import type { ScopeQuestion } from '../../actions/reckoning/askScope.ts';
import { unlinkedNames } from '../../actions/reckoning/unlinkedNames.ts';
import type { Ledger } from '../../actions/ledger.ts';
import { NamesOpen, idsOfNames } from '../programme/namesAsIds.ts';

/** All as typed. A period is two days; the sum is "measure|unit|stage" as `sumKey` of the portal writes it. */
export interface TypedScope {
  readonly donors?: string | undefined;
  readonly recipients?: string | undefined;
  readonly start?: string | undefined;
  readonly end?: string | undefined;
  readonly measure?: string | undefined;
  readonly unit?: string | undefined;
  readonly stage?: string | undefined;
}

/** Throws {@link NamesOpen} for names that mean nothing, or several things. */
export async function scopeQuestion(ledger: Ledger, typed: TypedScope): Promise<ScopeQuestion> {
  const other = await unlinkedNames(ledger);
  const named = async (field: 'donors' | 'recipients') => {
    const text = typed[field]?.trim().slice(0, 4000) ?? '';
    return text === '' ? { ids: [], open: [] } : idsOfNames(ledger, { field, text, other });
  };
  const [donors, recipients] = [await named('donors'), await named('recipients')];
  const open = [...donors.open, ...recipients.open];
  if (open.length > 0) throw new NamesOpen(open);
  const given = (text: string | undefined): string | undefined => text?.trim() || undefined;
  return {
    donors: donors.ids,
    recipients: recipients.ids,
    start: given(typed.start) ?? null,
    end: given(typed.end) ?? null,
    measure: given(typed.measure),
    unit: given(typed.unit),
    stage: given(typed.stage),
  };
}
