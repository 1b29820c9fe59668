import type { CaseAnswer, CaseBoard, CaseHappening, CaseLine } from '../../actions/caseAnswers.ts';
import type { Names } from '../../actions/recordAnswers.ts';
import { amountText } from '../../core/money/amountText.ts';
import type { EscalatedTo } from '../../core/monitoring/cases/caseEvent.ts';
import { safeForTerminal } from '../reading/safeForTerminal.ts';

export function* boardText({ day, open, overdue, columns, names, next }: CaseBoard): Generator<string> {
  yield `${open} open cases as of ${day}, of them ${overdue} overdue.`;
  for (const { stage, total, items } of columns) {
    if (total === 0) continue;
    yield '';
    yield `${stage}: ${total}${items.length < total ? `, of them the first ${items.length}` : ''}`;
    for (const line of items) yield* lineText(line, names);
  }
  if (next !== null) yield '… more with --json and the API';
}

function* lineText(line: CaseLine, names: Names): Generator<string> {
  const { id, alert, overdue, suggestion, escalatedTo, episodes } = line;
  yield safeForTerminal(`${overdue ? '!' : '-'} ${alert.sentence['en'] ?? ''}`);
  const [due] = line.due;
  const parts = [
    alert.severity,
    nameOf(alert.place, names),
    line.outcome === null ? null : `verified as ${line.outcome}`,
    due === undefined ? null : `${dueText(due)}${due.overdue ? ', overdue' : ''}`,
    suggestion === null ? null : `closing suggested: ${suggestion.how} in ${suggestion.period}`,
    escalatedTo === null ? null : `${told(escalatedTo, names)} was told`,
    episodes > 1 ? `fired ${episodes} times` : null,
    line.closedOn === null ? null : `closed on ${line.closedOn}`,
  ];
  yield safeForTerminal(`    ${parts.filter((part) => part !== null).join('; ')} (${id})`);
}

function dueText({ task, measure, period, by }: CaseLine['due'][number]): string {
  return [task, measure, period === null ? null : `of ${period}`, `by ${by}`].filter((part) => part !== null).join(' ');
}

function nameOf(id: string, names: Names): string {
  return names[id]?.name ?? id;
}

function told(to: EscalatedTo, names: Names): string {
  return to.kind === 'supervisor' ? nameOf(to.party, names) : `the office of ${nameOf(to.place, names)}`;
}

export function* caseText(answer: CaseAnswer): Generator<string> {
  const { id, version, stage, names, measures, followUps, happenings, alert } = answer;
  yield `Case ${id}, version ${version}: ${stage}`;
  yield* lineText(answer, names);
  for (const { number, terms, state, overdue } of measures) {
    const budget = terms.budget === null ? 'budget not stated' : amountText(terms.budget, 'en');
    const owner = nameOf(terms.owner, names);
    const late = overdue ? ', overdue' : '';
    yield safeForTerminal(`Measure ${number}: ${terms.what} (${owner}; ${budget}; due ${terms.due}${late}; ${state})`);
  }
  for (const { period, value, state: approval } of followUps) {
    const open = approval === 'entered' ? ' (not approved yet)' : '';
    const said = value === null ? 'taken back' : `${value} ${alert.unit}`.trim();
    yield safeForTerminal(`Reading of ${period}: ${said}${open}`);
  }
  yield '';
  for (const happening of happenings) yield safeForTerminal(happeningText(happening, names));
}

function happeningText(happening: CaseHappening, names: Names): string {
  const { at, by, step, alert, dataset, words, evidence } = happening;
  if (alert !== null) return `${alert.day}  the rules: ${alert.kind}, ${alert.sentence['en'] ?? ''}`;
  const made = dataset === null ? '' : `${dataset.state} the readings ${dataset.title} (${dataset.id})`;
  const said = words === null ? '' : `: ${words}`;
  const rests = evidence.map(({ documentTitle, documentId }) => `${documentTitle} (${documentId})`).join(', ');
  const on = rests === '' ? '' : `; evidence: ${rests}`;
  return `${at.slice(0, 10)}  ${by ?? 'the rules'}: ${step === null ? made : stepText(step, names)}${said}${on}`;
}

function stepText(step: NonNullable<CaseHappening['step']>, names: Names): string {
  switch (step.kind) {
    case 'verified':
      return `verified as ${step.outcome}${step.duplicateOf === null ? '' : ` of ${step.duplicateOf}`}`;
    case 'measure assigned':
      return `measure assigned to ${nameOf(step.terms.owner, names)}`;
    case 'measure changed':
      return `measure ${step.measure} ${step.state}, due ${step.terms.due}`;
    case 'follow-up':
      return `reading of ${step.reading.period} came in`;
    case 'closing suggested':
      return `closing suggested, ${step.how} in ${step.period}`;
    case 'alert changed':
      return `the alert goes on at ${nameOf(step.alert.place, names)}, ${step.alert.severity}`;
    case 'escalated':
      return `${told(step.to, names)} was told: ${step.task} was due by ${step.by}`;
    default:
      return step.kind;
  }
}
