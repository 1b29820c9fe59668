/** Tables of the programme's pages as CSV: ids beside names, so that they can be joined again. Unknown is empty. */
import { csvLine } from '../../standards/sheets/csvLine.ts';
import type { SupervisionList } from '../listAnswers.ts';
import type { PairingsOn } from '../pairingAnswers.ts';
import type { Names } from '../recordAnswers.ts';
import type { TotalsAnswer } from '../totalAnswers.ts';

type Cells = readonly (string | null)[];

function toCsv(rows: readonly Cells[]): string {
  return rows.map((cells) => csvLine(cells.map((cell) => cell ?? ''))).join('');
}

const nameOf = (id: string, names: Names): string => names[id]?.name ?? id;

export function pairingsCsv({ pairings, proposed, names, day }: PairingsOn): string {
  return toCsv([
    ['as of', 'donor', 'donor id', 'recipient', 'recipient id', 'from', 'until', 'status', 'legal basis', 'record'],
    ...[...pairings, ...proposed].map((line) => [
      day,
      nameOf(line.donor, names),
      line.donor,
      nameOf(line.recipient, names),
      line.recipient,
      line.start,
      line.end,
      line.status,
      line.legalBasis,
      line.id,
    ]),
  ]);
}

/** One row for each listing, with how each criterion stands beside it. */
export function listCsv({ listings, criteria, names, day, supervisor }: SupervisionList): string {
  const ofCriterion = criteria.flatMap(({ number }) => [
    `criterion ${number} met in a row`,
    `criterion ${number} newest period`,
    `criterion ${number} newest value`,
  ]);
  const days = ['verified', 'verified by', 'notice', 'notice until', 'left', 'decided by', 'probation until'];
  return toCsv([
    ['as of', 'place', 'place id', 'level', 'listed', 'standing', 'since', 'met in a row', 'asked', 'broken by'].concat(
      ['missing', 'deadline', 'days left', 'days on the list', 'supervisor', ...days, ...ofCriterion, 'record'],
    ),
    ...listings.map((line) => [
      day,
      nameOf(line.place, names),
      line.place,
      line.level,
      line.listedOn,
      line.standing,
      line.since,
      String(line.exit.met),
      line.exit.asked === null ? null : String(line.exit.asked),
      line.broken === null ? null : (line.broken.period ?? `${line.broken.start}/${line.broken.end}`),
      line.missing.map(({ step }) => step).join('; '),
      line.deadline?.due ?? null,
      line.deadline === null ? null : String(line.deadline.daysLeft),
      line.daysListed === null ? null : String(line.daysListed),
      nameOf(line.supervisor ?? supervisor, names),
      line.exit.verifiedOn,
      line.exit.verifiedBy === null ? null : nameOf(line.exit.verifiedBy, names),
      line.exit.noticeOn,
      line.exit.noticeUntil,
      line.exit.exitedOn,
      line.decision === null ? null : nameOf(line.decision.by, names),
      line.exit.probationUntil,
      ...criteria.flatMap(({ number }) => {
        const at = line.progress.find((each) => each.number === number);
        return [at === undefined ? null : String(at.met), at?.newest?.period ?? null, at?.newest?.value ?? null];
      }),
      line.id,
    ]),
  ]);
}

/** One row for each cell and currency, also for those of which nothing was reported: their amount is empty. */
export function totalsCsv(answer: TotalsAnswer): string {
  const header = [
    'stage',
    'side',
    ...answer.by.flatMap((each) => [each, `${each} name`]),
    'amount',
    'currency',
    'prices of',
    'records',
  ];
  const rows = answer.figures.flatMap((figure) => {
    const cells = answer.by.length === 0 ? [{ keys: [], amounts: figure.amounts }] : figure.cells;
    return cells.flatMap(({ keys, amounts }) => {
      const start = [figure.stage, figure.side, ...keys.flatMap((key) => [key, nameOf(key, answer.names)])];
      if (amounts === null || amounts.length === 0) return [[...start, null, null, null, null]];
      return amounts.map((each) => [
        ...start,
        each.amount,
        each.currency,
        each.priceYear === null ? null : String(each.priceYear),
        String(each.records),
      ]);
    });
  });
  return toCsv([header, ...rows]);
}
