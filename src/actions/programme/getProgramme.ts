import { evidenceOf, rowsOf, textOf, textsOf } from '../../core/records/values.ts';
import type { Ledger } from '../ledger.ts';
import { permit } from '../permit.ts';
import type { Completeness, EngagementLine, ProgrammePage } from '../programmeAnswers.ts';
import type { RecordAnswer } from '../recordAnswers.ts';
import { countRecords } from '../records/countRecords.ts';
import { allRecords } from './allRecords.ts';
import { chosenDay } from './chosenDay.ts';
import { historiesOf } from './historiesOf.ts';
import { inKindOf } from './inKind.ts';
import { findingTally } from './listFindings.ts';
import { listLists } from './listLists.ts';
import { obligationLines, tallyOf } from './listObligations.ts';
import { pairingsOfDay } from './listPairingsOn.ts';
import { pairingsWithMoney } from './sentByYear.ts';
import { programmeMoney } from './programmeMoney.ts';
import { readPairings } from './readPairings.ts';
import { readRecord } from './readRecord.ts';
import { roundsOf } from './roundsOf.ts';
import { participantsOf, termsOf } from './rows.ts';
import { shownView } from './shownView.ts';

const NEWEST = 8;
const OCCASIONS = 60;
const PARTS = 1000;

export interface ProgrammeRequest {
  readonly id: string;
  readonly on?: string | undefined;
  readonly view?: string | undefined;
}

/** One programme on a day, with everything that its records say of it. */
export async function getProgramme(ledger: Ledger, request: ProgrammeRequest): Promise<ProgrammePage> {
  permit(ledger, 'read the ledger');
  const day = chosenDay(ledger, request.on);
  const view = shownView(ledger, request.view);
  const { record, names, mayEdit } = await readRecord(ledger, { id: request.id, type: 'programme', view });
  const programme = record.id;
  const all = (type: 'round' | 'agreement' | 'engagement' | 'finding' | 'contribution', most: number) =>
    allRecords(ledger, { type, programme, view }, most);
  const [found, money, rounds, lists, agreements, obligations, engagements, findings, contributions, counts] =
    await Promise.all([
      readPairings(ledger, { programme, view }),
      programmeMoney(ledger, programme, view),
      all('round', PARTS),
      listLists(ledger, { on: day, programme, view }),
      all('agreement', NEWEST),
      obligationLines(ledger, { programme, view }, day),
      all('engagement', OCCASIONS),
      all('finding', PARTS),
      all('contribution', PARTS),
      countRecords(ledger, { programme, view }),
    ]);
  const series = rounds.items.some(hasQuota) ? await allRecords(ledger, { type: 'series', view }) : null;
  const onDay = pairingsOfDay(found, day);
  const parts = [money, rounds, lists, agreements, obligations, engagements, found];
  return {
    programme: record,
    day,
    view,
    mayEdit,
    participants: participantsOf(record.body),
    rounds: roundsOf(rounds.items, { day, lines: found.lines, money, series: series?.items ?? [] }),
    pairings: {
      ...onDay,
      view,
      programme,
      party: null,
      programmes: [],
      ...historiesOf(found.lines, { party: null, day }),
      names: {},
    },
    stages: money.stages,
    lists: lists.lists,
    agreements: { count: counts.agreement ?? 0, newest: agreements.items },
    obligations: tallyOf(obligations.lines),
    engagements: { count: counts.engagement ?? 0, newest: engagementsOf(engagements.items) },
    findings: findingTally(findings.items, day),
    inKind: inKindOf(contributions.items),
    inKindNotRead: contributions.notRead,
    counts,
    completeness: {
      ...completenessOf(onDay.pairings),
      pairingsWithMoney: pairingsWithMoney(onDay.pairings, money.sent),
      obligations: obligations.lines.length,
      obligationsDated: obligations.lines.filter((line) => line.due !== null).length,
    },
    evidence: evidenceOf(record.body),
    names: Object.assign({}, ...parts.map((part) => part.names), names),
  };
}

/** Series are many and long; they are read where a quota needs them. */
function hasQuota({ body }: RecordAnswer): boolean {
  return termsOf(body).some(({ kind }) => kind === 'quota');
}

function completenessOf(
  pairings: ProgrammePage['pairings']['pairings'],
): Pick<Completeness, 'pairings' | 'pairingsWithEvidence'> {
  return {
    pairings: pairings.length,
    pairingsWithEvidence: pairings.filter((line) => line.evidence.length > 0).length,
  };
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
