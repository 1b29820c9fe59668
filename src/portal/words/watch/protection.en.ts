/** Words of the page on what a dataset withholds. */
export const protectionEn = {
  title: (name: string): string => `What is withheld of “${name}”`,
  link: 'What the public is not told of it',
  fixed: 'Fixed when it was published.',
  planned: 'What would be withheld if it were published now, beside everything that ever was. Nothing is fixed yet.',
  lead: (withheld: number, readings: number): string =>
    withheld === 0
      ? `None of the ${readings} values is withheld.`
      : `${withheld} of ${readings} ${readings === 1 ? 'value' : 'values'} ${withheld === 1 ? 'is' : 'are'} withheld from the public.`,
  why: 'A value is withheld because it would tell of few people by itself, or because it would give such a value away through a sum, a rate or another indicator. Which of the two it is stands nowhere: that would tell, too.',
  refused: 'It cannot be published as it is',
  indicators: 'By indicator',
  indicator: 'Indicator',
  values: 'Values',
  withheldValues: 'Withheld',
  withheldCases: 'Numbers of cases withheld',
  listed: 'Withheld readings',
  place: 'Place',
  period: 'Period',
  value: 'Reported',
  of: 'Of',
  reason: 'Why',
  reasons: {
    protected: 'Few people, or it would give others away',
    'no denominator': 'Nobody said of how many',
  },
  hides: { value: 'value', denominator: 'number of cases', both: 'value and number of cases' },
  hidden: 'Withheld',
  more: 'The list ends here; the table above counts all.',
};
