/** How totals are counted, in English. */

export const countingEn: {
  readonly [section in 'boundary' | 'sides' | 'umbrella' | 'complete']: readonly [
    title: string,
    text: readonly string[],
  ];
} = {
  boundary: [
    'Totals: what a boundary is',
    [
      'A total is drawn around somebody or somewhere: a region, a county, a group of actors. Money that crosses this line counts once. What moves inside it is internal and does not count; what went out again is another total.',
      'Without a choice of yours the line runs around the recipients you ask for, else around where the programme helps, else around the places paired. The answer names the line it used.',
    ],
  ],
  sides: [
    'Sent and received are two statements',
    [
      'What the giving side sent and what the receiving side got are kept apart and never added. Whether one is the other is judged by a person and kept as a third record: matched, partly, late, missing or disputed.',
      'Stages do not mix either: a pledge is not a commitment, a commitment is no payment, and no total falls back from one to another.',
    ],
  ],
  umbrella: [
    'Umbrella amounts and money passed on',
    [
      'An amount that stands for several items is counted through its items as far as they are on record, and itself only for the rest. Money that was passed on is counted where it first crossed the line.',
      'Where several give or receive together and their parts are unknown, the whole stays in the row “shared, parts unknown”. It is never split evenly.',
    ],
  ],
  complete: [
    'What is missing from a total',
    [
      'Every total says which donors, places and years it could expect records of, and which of them have none. That nobody reported anything is hatched, and is not zero.',
      'What was left out is listed with its reason, number and amount. Amounts stay as reported; a conversion names the series, its version and each rate it used.',
    ],
  ],
};
