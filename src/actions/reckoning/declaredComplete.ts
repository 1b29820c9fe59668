/** The scopes for which an office declared that the ledger holds everything: published declarations, as sums of a book. */
import type { Stage } from '../../core/claims/claim.ts';
import { stages } from '../../core/claims/claim.ts';
import type { Side } from '../../core/ledger/rollUp.ts';
import { measureOfStage } from '../../core/ledger/reported.ts';
import { keyOfSector } from '../../core/reckoning/claims/sectorKey.ts';
import type { Book, Scope } from '../../core/reckoning/statement.ts';
import { everything } from '../../core/reckoning/statement.ts';
import type { Body } from '../../core/records/field.ts';
import { textOf, textsOf } from '../../core/records/values.ts';
import { listRecords } from '../../store/records/recordsList.ts';
import { listEntryRows } from '../../store/records/registry.ts';
import type { Ledger } from '../ledger.ts';
import type { DeclaredComplete } from '../reckoningAnswers.ts';

/** The latest of these many are reckoned with. */
const MOST = 1_000;

export interface Declaration {
  readonly book: Book;
  readonly scope: Scope;
  readonly side: Side;
  /** Null: whatever the programme. */
  readonly programme: string | null;
  readonly said: DeclaredComplete;
}

/** Those that hold for all programmes first, then the latest ones: whoever looks for one takes the first. */
export async function declaredComplete({ db, ledgerId }: Ledger): Promise<readonly Declaration[]> {
  const rows = await listRecords(db, ledgerId, { view: 'published', type: 'completeness', offset: 0, limit: MOST });
  const offices = [...new Set(rows.flatMap(({ body }) => textOf(body, 'declaredBy') ?? []))];
  const entries = offices.length === 0 ? [] : await listEntryRows(db, ledgerId, { ids: offices });
  const named = new Map(entries.map(({ id, name, localName }) => [id, { id, name, localName }]));
  const made = rows.flatMap(({ recordId, body }) => {
    const office = textOf(body, 'declaredBy');
    const on = textOf(body, 'declaredOn');
    const about = office === null || on === null ? null : declared(body);
    if (about === null || office === null || on === null) return [];
    const by = named.get(office) ?? { id: office, name: office, localName: null };
    return [{ ...about, said: { record: recordId, by, on } }];
  });
  return made.toSorted(
    (a, b) => Number(a.programme !== null) - Number(b.programme !== null) || (a.said.on < b.said.on ? 1 : -1),
  );
}

function declared(body: Body): Omit<Declaration, 'said'> | null {
  const stage = stages.find((each) => each === textOf(body, 'stage'));
  const [unit, end] = [textOf(body, 'currency'), textOf(body, 'end')];
  if (stage === undefined || unit === null || end === null) return null;
  const orAll = (names: readonly string[]): readonly string[] => (names.length > 0 ? names : [everything]);
  return {
    book: bookOf(stage, unit),
    scope: {
      donors: orAll(textsOf(body, 'donors')),
      recipients: orAll(textsOf(body, 'recipients')),
      sectors: orAll(textsOf(body, 'sectors').map(keyOfSector)),
      start: textOf(body, 'start'),
      end,
    },
    side: textOf(body, 'side') === 'received' ? 'received' : 'sent',
    programme: textOf(body, 'programme'),
  };
}

function bookOf(stage: Stage, unit: string): Book {
  return { measure: measureOfStage(stage), unit, stage, basis: 'flow', price: 'current' };
}
