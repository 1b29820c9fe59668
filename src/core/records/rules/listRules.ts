import { exitChecks } from '../../lists/exitChecks.ts';
import { decisionFields, isDecided } from '../../lists/exitDecision.ts';
import { brokenBy, noticeUntil, stepsToLeave } from '../../lists/exitSteps.ts';
import { metInARow } from '../../lists/metInARow.ts';
import {
  checksOrder,
  criterionIncomplete,
  criterionUnknown,
  decisionIncomplete,
  exitNotApproved,
  exitOrder,
  exitTooEarly,
  exitUnannounced,
  exitUnverified,
  listedTwice,
  listLevel,
  numberOutOfRange,
  periodOutside,
  placeClosed,
  relistsTooEarly,
} from '../errors.ts';
import type { Body } from '../field.ts';
import type { PeriodCheck } from '../../lists/measuredChecks.ts';
import { dayInterval } from '../partialDate.ts';
import type { Problem } from '../problem.ts';
import { problemOf } from '../problemOf.ts';
import { rowsOf, textOf } from '../values.ts';
import type { Rule, Subject } from './rule.ts';
import { called, isAfter, leadsBack, linked } from './rule.ts';

/** The levels of lists are kinds of the registry; `other` is any other kind. */
const levels: ReadonlySet<string> = new Set(['county', 'township', 'village']);

function levelFits({ body, context }: Subject): Problem[] {
  const [level, place] = [textOf(body, 'level'), textOf(body, 'place')];
  const entry = place === null ? undefined : context.entry(place);
  if (level === null || entry === undefined || (levels.has(entry.kind) ? entry.kind : 'other') === level) return [];
  return [
    problemOf(listLevel, { path: 'level', message: `“${entry.name}” is a ${entry.kind}, not of the level ${level}.` }),
  ];
}

function checksInOrder({ body }: Subject): Problem[] {
  const checks = rowsOf(body, 'checks');
  return checks.flatMap((check, index) => {
    const before = checks[index - 1];
    const [start, end] = [textOf(check, 'start'), before === undefined ? null : textOf(before, 'end')];
    if (start === null || end === null || start > end) return [];
    const message = `The period from ${start} begins before the one above it is over (${end}).`;
    return [problemOf(checksOrder, { path: `checks.${index}.start`, message })];
  });
}

/**
 * Checks met so many times in a row as the list asks for, verified by an office, announced for as long as it takes; else
 * the decision of an authority.
 */
function exitAllowed(subject: Subject): Problem[] {
  const { body: listing } = subject;
  const day = textOf(listing, 'exitedOn');
  if (day === null || isDecided(listing)) return [];
  const list = linked(subject, 'list', 'list')?.body ?? {};
  const left = { listing, list, day, checks: exitChecks(listing, measuredOf(subject), day) };
  return stepsToLeave(left).flatMap(({ step, field }) =>
    step === 'agreement' ? [] : [problemOf(exitFaults[step], { path: field, message: exitMessage(step, field, left) })],
  );
}

const exitFaults = {
  periods: exitTooEarly,
  approval: exitNotApproved,
  verification: exitUnverified,
  'public notice': exitUnannounced,
  'notice period': exitUnannounced,
} as const;

function exitMessage(
  step: keyof typeof exitFaults,
  field: string,
  { listing, list, checks, day }: Parameters<typeof stepsToLeave>[0],
): string {
  const asked = textOf(list, 'exitPeriods') ?? '0';
  const [verified, notice] = [textOf(listing, 'verifiedOn') ?? '', textOf(listing, 'noticeOn') ?? ''];
  if (step === 'verification' && field === 'verifiedBy')
    return `The place left on ${day} without an office that verified it.`;
  if (step === 'verification' && verified !== '' && verified <= day)
    return `On ${verified}, when it was verified, ${metInARow(checks, verified)} of the ${asked} periods in a row had been met.`;
  if (step === 'verification') return `The place left on ${day} without a verification.`;
  if (step === 'public notice') return `The place left on ${day} without a public notice.`;
  if (step === 'notice period')
    return `The public notice of ${notice} runs until ${noticeUntil(listing, list) ?? notice}; the place left on ${day}.`;
  const broken = brokenBy(checks, day);
  if (broken !== null && step === 'approval')
    return `The readings of ${broken.start} to ${broken.end} are not approved yet.`;
  const met = `Every criterion was met ${metInARow(checks, day)} times in a row before the place left; the list asks for ${asked}`;
  if (broken === null) return `${met}.`;
  return broken.met === 'no'
    ? `${met}: ${broken.start} to ${broken.end} is not met.`
    : `${met}: ${broken.start} to ${broken.end} is not known.`;
}

/** A decision says who decided what, in which document, and when the place left by it. */
function decisionWhole({ body }: Subject): Problem[] {
  if (decisionFields.every((field) => textOf(body, field) === null)) return [];
  const parts = { decidedBy: 'authority', decision: 'words', decisionDocument: 'document', exitedOn: 'day' };
  return Object.entries(parts).flatMap(([path, part]) => {
    if (textOf(body, path) !== null) return [];
    return [problemOf(decisionIncomplete, { path, message: `A decision by which a place leaves has no ${part}.` })];
  });
}

/** A place that closed without a successor has not left: it is no more. */
function exitOfAPlace({ body, context }: Subject): Problem[] {
  const [place, day] = [textOf(body, 'place'), textOf(body, 'exitedOn')];
  const entry = place === null ? undefined : context.entry(place);
  const closedOn = entry?.validTo ?? null;
  if (entry === undefined || day === null || closedOn === null || closedOn >= day) return [];
  if ((entry.succeededBy ?? []).length > 0) return [];
  const message = `“${entry.name}” closed on ${closedOn}, and nothing took its place: it did not leave on ${day}.`;
  return [problemOf(placeClosed, { path: 'exitedOn', message })];
}

/** What readings say of the listing's criteria, where somebody has looked them up. */
function measuredOf({ body, context }: Subject): readonly PeriodCheck[] {
  const [list, place, listedOn] = [textOf(body, 'list'), textOf(body, 'place'), textOf(body, 'listedOn')];
  if (list === null || place === null || listedOn === null) return [];
  return context.measured?.({ list, place, listedOn }) ?? [];
}

/** Verification, then notice, then the place leaves. */
function stepsInOrder({ body }: Subject): Problem[] {
  const steps = (['verifiedOn', 'noticeOn', 'exitedOn'] as const).flatMap((field) => {
    const day = textOf(body, field);
    return day === null ? [] : [{ field, day }];
  });
  return steps.flatMap(({ field, day }, index) => {
    const before = steps[index - 1];
    if (before === undefined || before.day <= day) return [];
    return [
      problemOf(exitOrder, { path: field, message: `${day} lies before ${before.day}, the step that comes first.` }),
    ];
  });
}

function relistsAfterExit(subject: Subject): Problem[] {
  const { body } = subject;
  const id = textOf(body, 'relists');
  const earlier = linked(subject, 'relists', 'listing')?.body;
  if (id === null || earlier === undefined) return [];
  const tell = (message: string) => [problemOf(relistsTooEarly, { path: 'relists', message })];
  if (leadsBack(subject, (each) => [textOf(each, 'relists')].filter((next) => next !== null))) {
    return tell('The listing would follow upon itself.');
  }
  if (textOf(earlier, 'place') !== textOf(body, 'place')) return tell(`${called(subject, id)} is of another place.`);
  const exitedOn = textOf(earlier, 'exitedOn');
  if (exitedOn === null) return tell(`In ${called(subject, id)} the place has not left the list.`);
  const listed = dayInterval(textOf(body, 'listedOn') ?? '');
  if (listed === null || listed.to > exitedOn) return [];
  return tell(
    `${textOf(body, 'listedOn') ?? ''} is not after ${exitedOn}, when the place left in ${called(subject, id)}.`,
  );
}

/** A place is on one list once at a time. */
function listedOnce(subject: Subject): Problem[] {
  const { body, context } = subject;
  const [list, place, listedOn] = [textOf(body, 'list'), textOf(body, 'place'), textOf(body, 'listedOn')];
  if (list === null || place === null || listedOn === null) return [];
  const others = context.referring({ type: 'listing', field: 'place', targetType: 'entry', id: place });
  return others.flatMap(({ id, body: other }) => {
    if (id === context.id || textOf(other, 'list') !== list) return [];
    const apart = isAfterExit(listedOn, other) || isAfterExit(textOf(other, 'listedOn'), body);
    return apart
      ? []
      : [
          problemOf(listedTwice, {
            path: 'place',
            message: `The place is on the list already: ${called(subject, id)} (${id}).`,
          }),
        ];
  });
}

function isAfterExit(listedOn: string | null, other: Body): boolean {
  const exitedOn = textOf(other, 'exitedOn');
  const listed = dayInterval(listedOn ?? '');
  return exitedOn !== null && listed !== null && listed.to >= exitedOn;
}

function listedWhileOpen(subject: Subject): Problem[] {
  const list = linked(subject, 'list', 'list')?.body;
  const listedOn = textOf(subject.body, 'listedOn');
  const end = list === undefined ? null : textOf(list, 'end');
  if (!isAfter(listedOn, end)) return [];
  return [
    problemOf(periodOutside, {
      path: 'listedOn',
      message: `${listedOn ?? ''} lies after the list was closed (${end ?? ''}).`,
    }),
  ];
}

export const listingRules: readonly Rule[] = [
  levelFits,
  checksInOrder,
  exitAllowed,
  stepsInOrder,
  decisionWhole,
  exitOfAPlace,
  relistsAfterExit,
  listedOnce,
  listedWhileOpen,
];

function exitPeriodsPositive({ body }: Subject): Problem[] {
  if (textOf(body, 'exitPeriods') !== '0') return [];
  return [
    problemOf(numberOutOfRange, {
      path: 'exitPeriods',
      message: 'No period at all would be enough to leave the list.',
    }),
  ];
}

/** A criterion is an indicator with its comparison and limit, or a rule. */
function criteriaComplete({ body }: Subject): Problem[] {
  return rowsOf(body, 'criteria').flatMap((row, index) => {
    const tell = (field: string, message: string) => [
      problemOf(criterionIncomplete, { path: `criteria.${index}.${field}`, message }),
    ];
    const [indicator, rule] = [textOf(row, 'indicator'), textOf(row, 'rule')];
    const others = ['comparison', 'limit'].filter((field) => textOf(row, field) === null);
    if (rule !== null && (indicator !== null || others.length < 2)) {
      return tell(
        'rule',
        'A rule has limits of its own; the line names an indicator, a comparison or a limit besides.',
      );
    }
    if (rule !== null) return [];
    if (indicator === null) return tell('indicator', 'The line names neither an indicator nor a rule.');
    return others.flatMap((field) => tell(field, `The criterion on “${indicator}” has no ${field}.`));
  });
}

/** What a list names must be there to be asked: else its criteria would stay open, and its rules silent. */
function namesWatched({ body, context: { watch } }: Subject): Problem[] {
  if (watch === undefined) return [];
  const rules = new Set(watch.rules.map((rule) => textOf(rule.body, 'key')));
  const told = (path: string, message: string) => problemOf(criterionUnknown, { path, message });
  const ruleAt = (path: string, key: string | null): Problem[] =>
    key === null || rules.has(key) ? [] : [told(path, `No published rule is called “${key}”.`)];
  const rows = [...rowsOf(body, 'criteria').entries()];
  const indicators = rows.flatMap(([index, row]) => {
    const indicator = textOf(row, 'indicator');
    if (indicator === null || watch.indicators.has(indicator)) return [];
    return [told(`criteria.${index}.indicator`, `No indicator is called “${indicator}”.`)];
  });
  const criteria = rows.flatMap(([index, row]) => ruleAt(`criteria.${index}.rule`, textOf(row, 'rule')));
  const named = ['listingRule', 'probationRule'].flatMap((field) => ruleAt(field, textOf(body, field)));
  return [...indicators, ...criteria, ...named];
}

export const listRules: readonly Rule[] = [exitPeriodsPositive, criteriaComplete, namesWatched];
