import type { Reason } from '../leaves/outcome.ts';
import { verdicts } from '../leaves/outcome.ts';
import type { Told } from '../run/explanation.ts';
import { differenceWords, figure, inLanguage, periodWords, quantity, spanWords } from './words.ts';

const reasons: Readonly<Record<Exclude<Reason, 'none'>, string>> = {
  'no value': 'no value that can be tested was reported',
  'too few values': 'there are too few earlier values to compare with',
  'new boundaries': 'its boundaries, or the definition, changed in between',
  'too few peers': 'too few similar places have reported',
  'no target': 'no path to a target is set',
  'not due': 'the value is not due yet',
  'no denominator': 'the number of cases is not known',
};

/** "Poverty incidence in North County was 3.4 % in 2021, at or above the line of 3 %." */
export function leafSentenceEn({ leaf, test, outcome, row, period }: Told): string {
  const { indicator, lineage } = test.table;
  const place = inLanguage(lineage.places[row]?.title ?? {}, 'en');
  const name = inLanguage(indicator.title, 'en');
  const when = periodWords({ kind: indicator.period, number: period }, 'en');
  const subject = `${name} in ${place}`;
  if (outcome.reason !== 'none')
    return `${subject}: nothing can be said for ${when}, because ${reasons[outcome.reason]}.`;
  const { fires, holds, value, limit, exitLimit, expected, used } = outcome;
  const lasts = fires === verdicts.no && holds === verdicts.yes;
  const isOn = fires === verdicts.yes;
  const higher = indicator.worse === 'higher';
  const amount = (of: number): string => quantity(of, indicator.unit, 'en');
  const beyond = higher ? 'above' : 'below';
  const was = `${subject} was ${amount(test.table.at(row, period))} in ${when}`;
  switch (leaf.kind) {
    case 'line': {
      const { atLeast, of } = leaf.options;
      const side = isOn || of > 1 ? `at or ${beyond}` : `not ${beyond}`;
      if (of === 1 && lasts)
        return `${was}, not yet back ${higher ? 'below' : 'above'} ${amount(exitLimit)}, where the alert ends.`;
      if (of === 1) return `${was}, ${side} the line of ${amount(limit)}.`;
      const times = `${isOn ? 'at least' : 'fewer than'} ${atLeast} of the last ${used} reported values`;
      return `${was}; ${times} were at or ${beyond} the line of ${amount(limit)}.`;
    }
    case 'change': {
      const difference = (of: number): string =>
        leaf.options.relative ? `${figure(Math.abs(of) * 100)} %` : differenceWords(Math.abs(of), indicator.unit, 'en');
      const [size, least] = [difference(value), difference(limit)];
      const way = value > 0 ? `${size} more than` : value < 0 ? `${size} less than` : 'as much as';
      const span = spanWords(leaf.options.over, indicator.period, 'en');
      return `${was}, ${way} ${span} before (${amount(expected)}); the rule looks for ${least} ${higher ? 'more' : 'less'}.`;
    }
    case 'pathGap': {
      const gap = differenceWords(Math.abs(value - expected), indicator.unit, 'en');
      const side = value === expected ? 'on' : `${gap} ${value > expected === higher ? 'behind' : 'ahead of'}`;
      return `${was}, ${side} the path to the target, which asks for ${amount(expected)} by then.`;
    }
    case 'trend': {
      const steady = isOn ? 'has been getting steadily worse' : 'has not been getting steadily worse';
      return `${subject} ${steady} up to ${when}: ${value < 0 ? 'down' : 'up'} by ${differenceWords(Math.abs(value), indicator.unit, 'en')} a year over ${used} values (chance: ${figure(outcome.p)}).`;
    }
    case 'baseline':
      return `${was}; its own past would let expect ${amount(expected)}; ${amount(limit)} is the limit.`;
    case 'peers':
      return `${was}; the middle of ${used} similar places was ${amount(expected)}, and ${amount(limit)} is the limit.`;
    case 'ewma':
    case 'cusum': {
      const since = Number.isFinite(outcome.since)
        ? `, since ${periodWords({ kind: indicator.period, number: outcome.since }, 'en')}`
        : '';
      const said = isOn ? 'has been worse than its past lets expect' : 'has kept within what its past lets expect';
      return `${subject} ${said}${since}: ${amount(test.table.at(row, period))} in ${when}, where ${amount(expected)} was to be expected.`;
    }
    default: {
      const { periods, of } = leaf.options;
      if (periods === null)
        return `${subject}: ${used} of the last ${of} values that were due by ${when} were reported.`;
      if (value === 0) return `${subject} was reported for ${when}.`;
      return `${subject} has not been reported for ${spanWords(value, indicator.period, 'en')}, up to ${when}.`;
    }
  }
}
