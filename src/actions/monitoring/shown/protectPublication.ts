/** Fixes what is withheld of a dataset before it is published, and refuses what cannot be protected. */
import { CounterfoilError } from '../../../core/errors/errors.ts';
import { inOneMoment } from '../../../store/analytics/inOneMoment.ts';
import { lastLoad } from '../../../store/monitoring/lastLoad.ts';
import { listPublicationEvents } from '../../../store/monitoring/publicationEvents.ts';
import { insertWithheld, isProtected } from '../../../store/monitoring/withheldCells.ts';
import type { LedgerTransaction } from '../../../store/tables.ts';
import type { Ledger } from '../../ledger.ts';
import { watchedIndicators } from '../watchedIndicators.ts';
import { DISCLOSURE_REFUSED } from './errors.ts';
import type { DatasetProtection, Exposure } from './protectionOf.ts';
import { protectionOf } from './protectionOf.ts';

/** What is to be withheld of a dataset, with all that it depends on as that was. */
export interface PlannedProtection extends DatasetProtection {
  readonly basis: string;
}

/**
 * Before the transaction that publishes: a national table takes a minute, and nobody should wait for it to write. Errors as
 * those of `protectionOf`.
 */
export async function planProtection({ db, ledgerId }: Where, datasetId: string): Promise<PlannedProtection> {
  return inOneMoment(db, async (moment) => {
    const basis = await basisOf({ db: moment, ledgerId });
    return { ...(await protectionOf({ db: moment, ledgerId }, datasetId)), basis };
  });
}

/**
 * Within the transaction that publishes. What was planned holds as long as nothing was published or withdrawn since, and places
 * and indicators are the same; otherwise it is reckoned anew. Throws DISCLOSURE_REFUSED where what was published before tells
 * a reading that would have to be withheld, and DISCLOSURE_VALUE_UNREADABLE at what is no count; then nothing may be published.
 */
export async function protectPublication(
  { ledgerId }: Pick<Ledger, 'ledgerId'>,
  transaction: LedgerTransaction,
  datasetId: string,
  planned: PlannedProtection | null = null,
): Promise<void> {
  if (await isProtected(transaction, ledgerId, datasetId)) return;
  const within = { db: transaction, ledgerId };
  const holds = planned !== null && planned.basis === (await basisOf(within));
  const { withheld, exposed } = holds ? planned : await protectionOf(within, datasetId);
  const [first] = exposed;
  if (first !== undefined) throw new CounterfoilError(DISCLOSURE_REFUSED, refusalOf(first));
  await insertWithheld(transaction, ledgerId, datasetId, withheld);
}

type Where = Pick<Ledger, 'db' | 'ledgerId'>;

/** All that decides what is withheld of a dataset besides its own readings, which never change. */
async function basisOf(where: Where): Promise<string> {
  const { db, ledgerId } = where;
  const [events, places, indicators] = await Promise.all([
    listPublicationEvents(db, ledgerId),
    lastLoad(db, ledgerId),
    watchedIndicators(where),
  ]);
  return JSON.stringify([events, places, [...indicators]]);
}

const MOST_NAMED = 10;

/** In one sentence. */
export function refusalOf({ indicators, period, places }: Exposure): string {
  const names = places.map(({ id, name }) => `${name} (${id})`);
  const named = [...names.slice(0, MOST_NAMED), ...(names.length > MOST_NAMED ? ['…'] : [])].join(', ');
  return `readings of ${indicators.join(', ')} for ${period} would tell too much of ${named}, whatever else is withheld`;
}
