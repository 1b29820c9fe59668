import { evidenceOf, rowsOf, textOf, textsOf } from '../../core/records/values.ts';
import { CounterfoilError } from '../../core/errors/errors.ts';
import { RECORD_NOT_FOUND } from '../errors.ts';
import type { Ledger } from '../ledger.ts';
import { permit } from '../permit.ts';
import type { EngagementLine, ProgrammePage, RoundAnswer, StagesByCurrency } from '../programmeAnswers.ts';
import type { RecordAnswer } from '../recordAnswers.ts';
import { countRecords } from '../records/countRecords.ts';
import { getRecord } from '../records/getRecord.ts';
import { allRecords } from './allRecords.ts';
import { chosenDay } from './chosenDay.ts';
import { expectedPath } from './expectedPath.ts';
import { recordOnly } from './getSupervisionList.ts';
import { inKindOf } from './inKind.ts';
import { findingTally } from './listFindings.ts';
import { listLists } from './listLists.ts';
import { obligationLines, tallyOf } from './listObligations.ts';
import { listPairingsOn } from './listPairingsOn.ts';
import { programmeMoney } from './programmeMoney.ts';
import { participantsOf, termsOf } from './rows.ts';

const NEWEST = 8;
const OCCASIONS = 60;

/** One programme on a day, with everything that its records say of it. */
export async function getProgramme(
  ledger: Ledger,
  request: { readonly id: string; readonly on?: string | undefined },
): Promise<ProgrammePage> {
  permit(ledger, 'read the ledger');
  const day = chosenDay(ledger, request.on);
  const page = await getRecord(ledger, { id: request.id });
  if (page.type !== 'programme') throw new CounterfoilError(RECORD_NOT_FOUND, `${request.id} is no programme`);
  const programme = page.id;
  const [pairings, money, rounds, lists, agreements, obligations, engagements, findings, contributions, counts] =
    await Promise.all([
      listPairingsOn(ledger, { on: day, programme }),
      programmeMoney(ledger, programme),
      allRecords(ledger, { type: 'round', programme }),
      listLists(ledger, { on: day, programme }),
      allRecords(ledger, { type: 'agreement', programme }, NEWEST),
      obligationLines(ledger, { programme }, day),
      allRecords(ledger, { type: 'engagement', programme }, OCCASIONS),
      allRecords(ledger, { type: 'finding', programme }),
      allRecords(ledger, { type: 'contribution', programme }),
      countRecords(ledger, { programme }),
    ]);
  const parts = [money, rounds, lists, agreements, obligations, engagements, pairings, page];
  return {
    programme: recordOnly(page),
    day,
    participants: participantsOf(page.body),
    rounds: roundsOf(rounds.items, money.stages, Number(day.slice(0, 4))),
    pairings,
    stages: money.stages,
    lists: lists.lists,
    agreements: { count: counts.agreement ?? 0, newest: agreements.items },
    obligations: tallyOf(obligations.lines),
    engagements: { count: counts.engagement ?? 0, newest: engagementsOf(engagements.items) },
    findings: findingTally(findings.items, day),
    inKind: inKindOf(contributions.items),
    counts,
    completeness: {
      pairings: pairings.pairings.length,
      pairingsWithMoney: pairings.pairings.filter((line) => money.donorsWithMoney.has(line.donor)).length,
      pairingsWithEvidence: pairings.pairings.filter((line) => line.evidence.length > 0).length,
      obligations: obligations.lines.length,
      obligationsDated: obligations.lines.filter((line) => line.due !== null).length,
    },
    evidence: evidenceOf(page.body),
    names: Object.assign({}, ...parts.map((part) => part.names)),
  };
}

function roundsOf(
  records: readonly RecordAnswer[],
  stages: readonly StagesByCurrency[],
  lastYear: number,
): RoundAnswer[] {
  return records
    .map(({ id, body }) => {
      const round = {
        id,
        title: textOf(body, 'title') ?? '',
        localTitle: textOf(body, 'localTitle'),
        start: textOf(body, 'start') ?? '',
        end: textOf(body, 'end'),
        participants: participantsOf(body),
        terms: termsOf(body),
        evidence: evidenceOf(body),
      };
      return { ...round, expected: expectedPath(round, stages, lastYear) };
    })
    .toSorted((a, b) => a.start.localeCompare(b.start));
}

function engagementsOf(records: readonly RecordAnswer[]): EngagementLine[] {
  return records
    .map(({ id, body }) => {
      const followUps = rowsOf(body, 'followUps');
      return {
        id,
        title: textOf(body, 'title') ?? '',
        localTitle: textOf(body, 'localTitle'),
        kind: textOf(body, 'kind') ?? '',
        ordinal: textOf(body, 'ordinal'),
        start: textOf(body, 'start') ?? '',
        end: textOf(body, 'end'),
        places: textsOf(body, 'places'),
        offices: rowsOf(body, 'offices').map((row) => textOf(row, 'office') ?? ''),
        followUps: followUps.length,
        followUpsDone: followUps.filter((row) => textOf(row, 'done') === 'yes').length,
        evidence: evidenceOf(body),
      };
    })
    .filter((line) => line.start !== '')
    .toSorted((a, b) => b.start.localeCompare(a.start));
}
