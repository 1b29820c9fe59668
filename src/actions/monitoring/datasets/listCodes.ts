import { reachOf } from '../../../core/access/reach.ts';
import { CounterfoilError } from '../../../core/errors/errors.ts';
import type { WaitingCode } from '../../../store/monitoring/codeJudgements.ts';
import { listCodeJudgements, listWaitingCodes } from '../../../store/monitoring/codeJudgements.ts';
import { NOT_ALLOWED } from '../../errors.ts';
import type { Ledger } from '../../ledger.ts';
import type { CodeJudgementAnswer, WaitingCodeAnswer } from '../../monitoringAnswers.ts';
import type { Page, PageRequest } from '../../page.ts';
import { pageOf, sliceOf } from '../../page.ts';
import { permit } from '../../permit.ts';
import { registeredLineage } from '../watchedPlaces.ts';
import { seenDatasets } from './datasetFilter.ts';
import { checkSource } from './listDatasets.ts';

export interface CodesQuestion extends PageRequest {
  readonly source?: string | undefined;
  readonly kind?: 'place' | 'indicator' | undefined;
}

/** Nobody leafs through more codes than these; those with most readings come first. */
const MOST = 10_000;

/**
 * The review table: codes that nobody has judged, or of which nobody could decide. Told to those who see every place.
 * Errors: NOT_ALLOWED, CURSOR_INVALID, FILTER_NOT_UNDERSTOOD.
 */
export async function listCodesToReview(
  ledger: Ledger,
  question: CodesQuestion = {},
): Promise<Page<WaitingCodeAnswer>> {
  maySeeCodes(ledger);
  const { source, kind } = question;
  const slice = sliceOf(question);
  const all = await listWaitingCodes(ledger.db, ledger.ledgerId, {
    source,
    kind,
    offset: 0,
    limit: MOST,
    withUndecided: true,
  });
  if (all.length === 0 && source !== undefined) await checkSource(ledger, source, seenDatasets(ledger.actor));
  const { rowOf, successors, places } = await registeredLineage(ledger);
  const answers = all.slice(slice.offset, slice.offset + slice.limit).map((waiting): WaitingCodeAnswer => {
    const row = waiting.kind === 'place' ? rowOf.get(waiting.code) : undefined;
    const candidates = row === undefined ? [] : (successors[row] ?? []).flatMap((each) => places[each]?.id ?? []);
    return answerOf(waiting, { why: row === undefined ? 'unknown' : 'closed', candidates });
  });
  return pageOf(answers, all.length, slice);
}

function answerOf(
  { source, kind, code, readings, firstAt, datasets, judged }: WaitingCode,
  { why, candidates }: Pick<WaitingCodeAnswer, 'why' | 'candidates'>,
): WaitingCodeAnswer {
  const said = { verdict: judged === null ? null : ('undecided' as const), reason: judged?.reason ?? null };
  return { source, kind, code, why, readings, firstAt, candidates, datasets, ...said };
}

/** What was said of codes, newest first. Errors: as {@link listCodesToReview}. */
export async function listJudgedCodes(
  ledger: Ledger,
  question: CodesQuestion = {},
): Promise<Page<CodeJudgementAnswer>> {
  maySeeCodes(ledger);
  const { source, kind } = question;
  const slice = sliceOf(question);
  const all = await listCodeJudgements(ledger.db, ledger.ledgerId, { source, kind });
  const answers = all.slice(slice.offset, slice.offset + slice.limit).map((row): CodeJudgementAnswer => {
    const { code, verdict, becomes, reason, recorded_by: by, recorded_at: at } = row;
    return { source: row.source, kind: row.kind, code, verdict, becomes, reason, by, at: at.toISOString() };
  });
  return pageOf(answers, all.length, slice);
}

function maySeeCodes(ledger: Ledger): void {
  permit(ledger, 'see watched places');
  if (reachOf(ledger.actor) === 'everything') return;
  throw new CounterfoilError(NOT_ALLOWED, `${ledger.actor.name} reports for a part of the ledger only`);
}
