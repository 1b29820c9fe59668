/** What the pages of watched places share, in English. */
export const sharedEn = {
  watch: 'Watch',
  watchRooms: 'Watched places',
  rooms: {
    overview: 'Overview',
    grid: 'Grid of places',
    alerts: 'Alerts',
    cases: 'Cases',
    rules: 'Rules',
    readings: 'Readings',
    notices: 'Notices',
  },
  watchedHere: 'How it is doing: its indicators, alerts and measures',
  withheld: 'withheld',
  withheldWhy:
    'Withheld, so that nothing can be told of single people: it is of few, or of nobody knows how many, or would give such a value away.',
  provisional: 'not approved yet',
  provisionalNote: 'Marked values have not been approved yet; the public does not see them.',
  indicator: 'Indicator',
  period: 'Period',
  tier: 'Kind of place',
  place: 'Place',
  value: 'Value',
  cases: 'Cases',
  within: 'Within',
  everywhere: 'Everywhere',
  source: 'Source',
  asCsv: 'As CSV',
  ofPlace: (place: string): string => `reported for ${place}`,
  legend: {
    notReported: 'not reported',
    withheld: 'withheld',
    line: 'line of a rule',
    path: 'path to the target',
    peers: 'middle half of its peers',
    alert: 'alert',
    measure: 'measure',
  },
  severities: { low: 'low', medium: 'medium', high: 'high' },
  madeUp: 'These places and readings are made up, to try the pages on. They lie nowhere.',
  weekOf: (year: string, week: number): string => `week ${week} of ${year}`,
  quarterOf: (year: string, quarter: number): string => `Q${quarter} ${year}`,
  tiersOf: (tier: string, count: number): string => {
    const words: Readonly<Record<string, readonly [string, string]>> = {
      country: ['country', 'countries'],
      province: ['province', 'provinces'],
      prefecture: ['prefecture', 'prefectures'],
      county: ['county', 'counties'],
      township: ['township', 'townships'],
      village: ['village', 'villages'],
    };
    const [one, many] = words[tier] ?? ['place', 'places'];
    return count === 1 ? one : many;
  },
};
