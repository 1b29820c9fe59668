/** What must hold of indicators and targets, beside what holds of every record. */
import type { Problem as ReadProblem } from '../../monitoring/problem.ts';
import { readIndicatorRecord } from '../../monitoring/indicatorRecord.ts';
import { readTargetRecord } from '../../monitoring/targetRecord.ts';
import { isEmpty } from '../completeness.ts';
import { rangeInverted } from '../errors.ts';
import type { Problem } from '../problem.ts';
import { problemOf } from '../problemOf.ts';
import { textOf } from '../values.ts';
import type { Rule, Subject } from './rule.ts';

/** What is missing is another rule's business. */
function atFields({ body }: Subject, problems: readonly ReadProblem[]): Problem[] {
  return problems.flatMap(({ where, message, code, remedy }) => {
    const [field = ''] = where.split('.');
    return isEmpty(body[field]) ? [] : [{ path: where, code, remedy, message, draftAllowed: true }];
  });
}

const indicatorHolds: Rule = (subject) => atFields(subject, readIndicatorRecord(subject.body).problems);

const endsInOrder: Rule = ({ body }) => {
  const [least, most] = [textOf(body, 'least'), textOf(body, 'most')];
  if (least === null || most === null || Number(least) <= Number(most)) return [];
  const message = `The least value ${least} is above the greatest, ${most}.`;
  return [problemOf(rangeInverted, { path: 'most', message })];
};

const targetHolds: Rule = (subject) => {
  const { watch } = subject.context;
  return watch === undefined ? [] : atFields(subject, readTargetRecord(subject.body, watch.indicators).problems);
};

export const indicatorRules: readonly Rule[] = [indicatorHolds, endsInOrder];
export const targetRules: readonly Rule[] = [targetHolds];
