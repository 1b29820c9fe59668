/** What readings have to say on supervision lists, in English. */
import type { Part } from '../../html.ts';
import { count } from '../count.ts';

export const listsEn = {
  criteria: 'Exit criteria by readings',
  noCriteria: 'none: leaving is checked by people alone',
  comparisons: { below: 'below', 'at most': 'at most', 'at least': 'at least', above: 'above' },
  criterion: (indicator: string, comparison: string, limit: string): string => `${indicator} ${comparison} ${limit}`,
  criterionOfRule: (rule: string): string => `the rule “${rule}” does not hold`,
  listingRule: 'Rule that suggests listing',
  probationRule: 'Rule during probation',
  metInRow: (met: number, asked: number | null): string =>
    asked === null ? `${count(met, 'period', 'periods')} in a row` : `${met} of ${count(asked, 'period', 'periods')}`,
  newestReading: (value: Part, period: string): Part[] => ['newest: ', value, ` (${period})`],
  noReadingYet: 'no reading yet',
  lateReading: 'came late',
  stillMissing: (steps: readonly string[]): string => `Still missing: ${steps.join(', ')}.`,
  doubt: (met: number, asked: number): string =>
    `It left after ${met} of ${asked} periods in a row, by readings as they are known now.`,
  onListFor: (days: number): string => `${count(days, 'day', 'days')} on the list`,
  probationOver: (percent: string): string => `${percent} of the probation is over`,
  suggestions: 'Places that a rule suggests',
  suggestionsExplained: 'Nobody is listed by a rule. It says where somebody should look.',
  suggestionsCaption: 'Suggested by rules',
  suggestionKinds: { list: 'to be listed', 'list again': 'to be listed again' },
  suggested: 'Suggested',
};
