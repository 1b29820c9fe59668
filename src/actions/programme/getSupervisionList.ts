import { listTotals } from '../../core/lists/listTotals.ts';
import { evidenceOf, textOf } from '../../core/records/values.ts';
import { CounterfoilError } from '../../core/errors/errors.ts';
import { RECORD_NOT_FOUND } from '../errors.ts';
import type { Ledger } from '../ledger.ts';
import { permit } from '../permit.ts';
import type { ListingLine, RegionCount, StatedTotal, SupervisionList } from '../programmeAnswers.ts';
import type { Names, RecordAnswer } from '../recordAnswers.ts';
import { getRecord } from '../records/getRecord.ts';
import { recordContext } from '../records/recordContext.ts';
import { namesOfEntries } from './namesOfEntries.ts';
import { chosenDay } from './chosenDay.ts';
import { targetsOf } from './rows.ts';
import { listingsOf, standingsOf } from './summariseList.ts';

/** A supervision list on a day: its rules, its places and where each stands, and whether the stated totals hold. */
export async function getSupervisionList(
  ledger: Ledger,
  request: { readonly id: string; readonly on?: string | undefined },
): Promise<SupervisionList> {
  permit(ledger, 'read the ledger');
  const day = chosenDay(ledger, request.on);
  const page = await getRecord(ledger, { id: request.id });
  if (page.type !== 'list') throw new CounterfoilError(RECORD_NOT_FOUND, `${request.id} is no supervision list`);
  const { items, names, notRead } = await listingsOf(ledger, page.id, undefined);
  const context = recordContext(ledger);
  await context.loadEntries([page, ...items]);
  const lineage = (id: string): readonly string[] => context.lineage(id);
  const standings = standingsOf(page, items, day);
  const listings = items.map((item) => toListingLine(item, standings));
  const regions = countRegions(listings, lineage);
  return {
    record: recordOnly(page),
    day,
    ...rulesOf(page),
    listings,
    regions,
    stated: statedOf(page, items, day, lineage),
    names: {
      ...(await namesOfEntries(
        ledger,
        regions.map((region) => region.place),
      )),
      ...names,
      ...page.names,
    },
    notRead,
  };
}

/** The record without what only its own page shows. */
export function recordOnly(page: RecordAnswer & { readonly names: Names }): RecordAnswer {
  const { id, type, version, state, title, localTitle, body, author, recordedAt, recordedBy, batchId } = page;
  return { id, type, version, state, title, localTitle, body, author, recordedAt, recordedBy, batchId };
}

function rulesOf({ body }: RecordAnswer) {
  return {
    supervisor: textOf(body, 'supervisor') ?? '',
    start: textOf(body, 'start') ?? '',
    end: textOf(body, 'end'),
    entryRule: textOf(body, 'entryRule') ?? '',
    exitRule: textOf(body, 'exitRule'),
    exitPeriods: textOf(body, 'exitPeriods'),
    probationMonths: textOf(body, 'probationMonths'),
    targets: targetsOf(body),
    evidence: evidenceOf(body),
  };
}

const unknown = { standing: 'not yet listed', since: null, onList: false, sentence: '', localSentence: '' } as const;

function toListingLine({ id, body }: RecordAnswer, standings: ReturnType<typeof standingsOf>): ListingLine {
  return {
    id,
    place: textOf(body, 'place') ?? '',
    level: textOf(body, 'level') ?? '',
    listedOn: textOf(body, 'listedOn') ?? '',
    ...(standings.get(id) ?? unknown),
    supervisor: textOf(body, 'supervisor'),
    targets: targetsOf(body),
    exitedOn: textOf(body, 'exitedOn'),
    reason: textOf(body, 'reason'),
    evidence: evidenceOf(body),
  };
}

/** By the highest place below a country that a listed place lies in, most first. */
function countRegions(listings: readonly ListingLine[], lineage: (id: string) => readonly string[]): RegionCount[] {
  const regionOf = (place: string): string => {
    const above = lineage(place);
    return above.at(-2) ?? above.at(-1) ?? place;
  };
  const groups = Map.groupBy(listings, (line) => JSON.stringify([regionOf(line.place), line.level]));
  return [...groups.values()]
    .map((lines) => ({
      place: regionOf(lines[0]?.place ?? ''),
      level: lines[0]?.level ?? '',
      onList: lines.filter((line) => line.onList).length,
      left: lines.filter((line) => line.standing === 'left').length,
    }))
    .toSorted((a, b) => b.onList + b.left - a.onList - a.left);
}

function statedOf(
  list: RecordAnswer,
  listings: readonly RecordAnswer[],
  day: string,
  lineage: (id: string) => readonly string[],
): StatedTotal[] {
  return listTotals(list.body, listings, { lineage, day }).map(
    ({ place, level, on, stated, counted, difference, words, document }) => ({
      place,
      level,
      stated: String(stated),
      on,
      words,
      document,
      listed: counted,
      difference: String(difference),
    }),
  );
}
