/** Number words of English, as plain tables. */

export const unitWords: ReadonlyMap<string, number> = new Map([
  ['zero', 0], ['one', 1], ['two', 2], ['three', 3], ['four', 4], ['five', 5], ['six', 6], ['seven', 7], ['eight', 8],
  ['nine', 9], ['ten', 10], ['eleven', 11], ['twelve', 12], ['thirteen', 13], ['fourteen', 14], ['fifteen', 15],
  ['sixteen', 16], ['seventeen', 17], ['eighteen', 18], ['nineteen', 19],
]);

export const tensWords: ReadonlyMap<string, number> = new Map([
  ['twenty', 20], ['thirty', 30], ['forty', 40], ['fourty', 40], ['fifty', 50], ['sixty', 60], ['seventy', 70],
  ['eighty', 80], ['ninety', 90],
]);

/** Magnitude words as powers of ten. They stand after a figure, spelled or in digits. */
export const magnitudeWords: ReadonlyMap<string, number> = new Map([
  ['hundred', 2], ['thousand', 3], ['lakh', 5], ['lakhs', 5], ['lac', 5], ['million', 6], ['millions', 6], ['mln', 6],
  ['mn', 6], ['mil', 6], ['mio', 6], ['crore', 7], ['crores', 7], ['billion', 9], ['billions', 9], ['bn', 9], ['bln', 9],
  ['bil', 9], ['milliard', 9], ['trillion', 12], ['trillions', 12], ['trn', 12], ['tn', 12], ['trln', 12], ['quadrillion', 15],
]);

/** Letters that are a magnitude only when glued to the figure; all but `k` need a currency or a counted noun beside them. */
export const magnitudeLetters: ReadonlyMap<string, number> = new Map([['k', 3], ['m', 6], ['b', 9], ['t', 12]]);

/** "dozens", "hundreds of thousands": no figure, but a least one: two of them. */
export const vagueWords: ReadonlyMap<string, { readonly digits: string; readonly magnitude: number }> = new Map([
  ['scores', { digits: '40', magnitude: 0 }],
  ['dozens', { digits: '24', magnitude: 0 }],
  ['tens', { digits: '20', magnitude: 0 }],
  ['hundreds', { digits: '2', magnitude: 2 }],
  ['thousands', { digits: '2', magnitude: 3 }],
  ['millions', { digits: '2', magnitude: 6 }],
  ['billions', { digits: '2', magnitude: 9 }],
  ['trillions', { digits: '2', magnitude: 12 }],
]);

/** Denominators of spelled fractions, singular and plural. */
export const denominatorWords: ReadonlyMap<string, number> = new Map([
  ['half', 2], ['halves', 2], ['third', 3], ['thirds', 3], ['quarter', 4], ['quarters', 4], ['fourth', 4], ['fourths', 4],
  ['fifth', 5], ['fifths', 5], ['sixth', 6], ['sixths', 6], ['seventh', 7], ['sevenths', 7], ['eighth', 8], ['eighths', 8],
  ['ninth', 9], ['ninths', 9], ['tenth', 10], ['tenths', 10], ['hundredth', 100], ['hundredths', 100],
]);

/** Ordinals: never quantities of their own. */
export const ordinalWords: ReadonlyMap<string, number> = new Map([
  ['first', 1], ['second', 2], ['third', 3], ['fourth', 4], ['fifth', 5], ['sixth', 6], ['seventh', 7], ['eighth', 8],
  ['ninth', 9], ['tenth', 10], ['eleventh', 11], ['twelfth', 12], ['thirteenth', 13], ['fourteenth', 14], ['fifteenth', 15],
  ['sixteenth', 16], ['seventeenth', 17], ['eighteenth', 18], ['nineteenth', 19], ['twentieth', 20], ['thirtieth', 30],
]);

/** Words that multiply: the unit is "times". */
export const timesWords: ReadonlyMap<string, string> = new Map([
  ['twice', '2'], ['thrice', '3'], ['double', '2'], ['doubled', '2'], ['doubles', '2'], ['doubling', '2'],
  ['twofold', '2'], ['triple', '3'], ['tripled', '3'], ['triples', '3'], ['tripling', '3'], ['trebled', '3'],
  ['threefold', '3'], ['quadruple', '4'], ['quadrupled', '4'], ['quadrupling', '4'], ['fourfold', '4'], ['fivefold', '5'],
  ['sixfold', '6'], ['sevenfold', '7'], ['eightfold', '8'], ['tenfold', '10'], ['hundredfold', '100'],
]);
