import { stages } from '../../core/claims/claim.ts';
import { CounterfoilError } from '../../core/errors/errors.ts';
import { dimensions, directions, placeLevels, sides, views } from '../../core/ledger/rollUp.ts';
import { isCurrency } from '../../core/money/currencies.ts';
import { parseDay } from '../../core/periods/day.ts';
import { sectors } from '../../core/records/sectors.ts';
import { currentRecords } from '../../store/records/recordsRead.ts';
import { listEntryRows } from '../../store/records/registry.ts';
import type { Ledger } from '../ledger.ts';
import type { TotalsRequest } from '../totalAnswers.ts';
import { TOTAL_REQUEST_INVALID } from './errors.ts';

const MOST_IDS = 200;

/** Throws TOTAL_REQUEST_INVALID naming the first thing that cannot be, also an id that is not registered. */
export async function checkRequest(ledger: Ledger, request: TotalsRequest): Promise<void> {
  for (const [field, value, known] of choices(request)) {
    if (!known.includes(value)) refuse(`${field} "${cut(value)}" is none of ${known.join(', ')}`);
  }
  for (const [field, day] of Object.entries({ start: request.start, end: request.end })) {
    if (day !== undefined && parseDay(day) === null) refuse(`${field} "${cut(day)}" is no day such as 2019-07-14`);
  }
  const { start, end, currency, priceYear, by = [] } = request;
  if (start !== undefined && end !== undefined && end < start) refuse(`the period ends on ${end}, before ${start}`);
  if (currency !== undefined && !isCurrency(currency)) refuse(`"${cut(currency)}" is no currency of ISO 4217`);
  if (priceYear !== undefined && !(Number.isInteger(priceYear) && priceYear >= 1900 && priceYear <= 2100)) {
    refuse(`${priceYear} is no year of prices between 1900 and 2100`);
  }
  if (new Set(by).size < by.length) refuse(`"by" names a dimension twice: ${by.join(', ')}`);
  await checkIds(ledger, request);
  await checkProgramme(ledger, request);
}

function choices(request: TotalsRequest): [field: string, value: string, known: readonly string[]][] {
  const list = (field: string, values: readonly string[], known: readonly string[]) =>
    values.map((value): [string, string, readonly string[]] => [field, value, known]);
  return [
    ...list('stage', request.stages ?? [], stages),
    ...list('side', request.side ? [request.side] : [], sides),
    ...list('direction', request.direction ? [request.direction] : [], directions),
    ...list(
      'sector',
      request.sectors ?? [],
      sectors.map(({ code }) => code),
    ),
    ...list('by', request.by ?? [], dimensions),
    ...list('placeLevel', request.placeLevel ? [request.placeLevel] : [], placeLevels),
    ...list('view', request.view ? [request.view] : [], views),
  ];
}

async function checkIds({ db, ledgerId }: Ledger, { donors, recipients, boundary }: TotalsRequest): Promise<void> {
  const ids = [...(donors ?? []), ...(recipients ?? []), ...(boundary?.actors ?? []), ...(boundary?.places ?? [])];
  if (ids.length > MOST_IDS) refuse(`${ids.length} places and actors are named, ${MOST_IDS} at most may be`);
  const plain = ids.filter((id) => !id.includes('\0') && id.isWellFormed());
  const known = new Set((await listEntryRows(db, ledgerId, { ids: plain })).map(({ id }) => id));
  const unknown = ids.find((id) => !known.has(id));
  if (unknown !== undefined) refuse(`there is no place or actor "${cut(unknown)}"`);
}

/** A mistyped id must not read as "not reported". What is not published yet is there, and nothing is told of it. */
async function checkProgramme({ db, ledgerId }: Ledger, { programme }: TotalsRequest): Promise<void> {
  if (programme === undefined) return;
  const isPlain = !programme.includes('\0') && programme.isWellFormed();
  const rows = isPlain ? await currentRecords(db, ledgerId, [programme]) : [];
  if (!rows.some(({ type }) => type === 'programme')) refuse(`there is no programme "${cut(programme)}"`);
}

function refuse(message: string): never {
  throw new CounterfoilError(TOTAL_REQUEST_INVALID, message);
}

function cut(text: string): string {
  return text.slice(0, 60).toWellFormed();
}
