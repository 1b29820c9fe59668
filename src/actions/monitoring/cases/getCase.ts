import { decide } from '../../../core/access/decide.ts';
import type { CaseEvent } from '../../../core/monitoring/cases/caseEvent.ts';
import type { CaseState, Measure } from '../../../core/monitoring/cases/caseState.ts';
import { stageOf } from '../../../core/monitoring/cases/caseState.ts';
import { foldCase } from '../../../core/monitoring/cases/foldCase.ts';
import type { Evidence } from '../../../core/records/field.ts';
import { typeOfRecord } from '../../../core/records/recordTypes.ts';
import { loadCaseDeadlines } from '../../../outside/files/loadCaseDeadlines.ts';
import { listCaseEvents } from '../../../store/monitoring/cases.ts';

import type { CaseAnswer, MeasureAnswer } from '../../caseAnswers.ts';
import type { Ledger } from '../../ledger.ts';
import { permit } from '../../permit.ts';
import { todayOf } from '../../programme/chosenDay.ts';
import type { EvidenceAnswer, Names } from '../../recordAnswers.ts';
import { recordsById } from '../../programme/allRecords.ts';
import { namesOfEntries } from '../../programme/namesOfEntries.ts';
import { recordEvidence } from '../../records/recordEvidence.ts';
import { datasetLinks } from '../datasetLinks.ts';
import { caseHappenings } from './caseHappenings.ts';
import { caseLine, dayOf } from './caseLine.ts';
import { casePossibilities } from './casePossibilities.ts';
import { noCase } from './errors.ts';
import { knownCases } from './knownCases.ts';
import { shownCaseAlerts, shownFollowUps } from './shownCase.ts';
import { toldId } from './listCases.ts';
import { placesAbove } from '../placesAbove.ts';

/** A case with everything that happened to it and its alert. Throws CASE_NOT_FOUND, also where the reader may not see it. */
export async function getCase(ledger: Ledger, { id }: { readonly id: string }): Promise<CaseAnswer> {
  permit(ledger, 'see watched places');
  const { db, ledgerId, actor } = ledger;
  const events = (await listCaseEvents(db, ledgerId, [id])).get(id) ?? [];
  const state = foldCase(id, events);
  if (state === null) throw noCase(id);
  const place = (await placesAbove(ledger))(state.alert.place);
  if (!decide(actor, 'see watched places', { place }).allowed) throw noCase(id);
  const day = todayOf(ledger);
  const { acknowledged, verified, closed, measures, followUps, follows } = state;
  const alerts = events.flatMap(({ step }) => ('alert' in step && step.alert !== null ? [step.alert] : []));
  const evidence = (of: readonly Evidence[]): Promise<EvidenceAnswer[]> => recordEvidence(ledger, { evidence: of });
  const { alert: shown, muting } = await shownCaseAlerts(ledger, alerts);
  const showing = {
    alert: shown,
    followUp: await shownFollowUps(ledger, state.alert),
    evidence,
  };
  return {
    ...caseLine(state, loadCaseDeadlines(), day),
    alert: shown(state.alert),
    muting: muting(state.alert.id),
    day,
    acknowledged: acknowledged && { by: acknowledged.by, on: dayOf(acknowledged.at) },
    verified: verified && {
      outcome: verified.outcome,
      duplicateOf: verified.duplicateOf,
      by: verified.by,
      on: dayOf(verified.at),
      reason: verified.reason,
      evidence: await evidence(verified.evidence),
    },
    measures: measures.map((measure) => measureAnswer(measure, day)),
    followUps: followUps.map(showing.followUp),
    closed: closed && {
      by: closed.by,
      on: dayOf(closed.at),
      reason: closed.reason,
      evidence: await evidence(closed.evidence),
    },
    follows,
    ...othersOf(state, [...(await knownCases(ledger)).values()]),
    happenings: await caseHappenings(ledger, events, showing),
    datasets: await datasetLinks(ledger, [
      ...state.alert.datasets,
      ...followUps.flatMap(({ dataset }) => dataset ?? []),
    ]),
    possibilities: await casePossibilities(ledger, state, place),
    names: await namesIn(ledger, state, events),
  };
}

function measureAnswer({ number, terms, state, assigned, changed }: Measure, day: string): MeasureAnswer {
  return {
    number,
    terms,
    state,
    overdue: state === 'planned' && terms.due < day,
    assignedOn: dayOf(assigned.at),
    assignedBy: assigned.by,
    changedOn: changed && dayOf(changed.at),
    changedBy: changed && changed.by,
  };
}

/** Few cases hang on one place. */
const MOST_NEAR = 20;

function othersOf({ id, alert }: CaseState, cases: readonly CaseState[]): Pick<CaseAnswer, 'duplicates' | 'near'> {
  const repeats = cases.filter(({ verified }) => verified?.outcome === 'duplicate' && verified.duplicateOf === id);
  const near = cases.filter((other) => other.alert.place === alert.place && other.id !== id);
  const order = ({ closed, id: other }: CaseState): string => `${closed === null ? 0 : 1} ${other}`;
  return {
    duplicates: repeats.map((state) => state.id).toSorted(),
    near: near
      .toSorted((one, other) => (order(one) < order(other) ? -1 : 1))
      .slice(0, MOST_NEAR)
      .map((state) => ({ id: state.id, title: state.alert.title, stage: stageOf(state) })),
  };
}

async function namesIn(ledger: Ledger, state: CaseState, events: readonly CaseEvent[]): Promise<Names> {
  const { alert, measures, escalations } = state;
  const moved = events.flatMap(({ step }) => ('alert' in step && step.alert !== null ? [step.alert.place] : []));
  const owners = measures.map(({ terms }) => terms.owner);
  const entries = await namesOfEntries(ledger, [
    alert.place,
    ...moved,
    ...owners,
    ...escalations.map(({ to }) => toldId(to)),
  ]);
  const projects = measures.flatMap(({ terms }) => terms.project ?? []);
  const lists = escalations.flatMap(({ to }) => (to.kind === 'supervisor' ? [to.list] : []));
  if (projects.length + lists.length === 0) return entries;
  const { items } = await recordsById(ledger, [...projects, ...lists], 'working');
  const records = items.map(({ id, type, title, localTitle }) => [
    id,
    {
      kind: 'record' as const,
      name: title,
      localName: localTitle,
      href: `/${typeOfRecord(type).path}/${encodeURIComponent(id)}`,
    },
  ]);
  return { ...entries, ...Object.fromEntries(records) };
}
