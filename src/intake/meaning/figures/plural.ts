const irregular: Readonly<Record<string, string>> = {
  person: 'people',
  man: 'men',
  woman: 'women',
  child: 'children',
  foot: 'feet',
  tooth: 'teeth',
  mouse: 'mice',
  goose: 'geese',
  ox: 'oxen',
  life: 'lives',
  wife: 'wives',
  knife: 'knives',
  leaf: 'leaves',
  half: 'halves',
  shelf: 'shelves',
  loaf: 'loaves',
  analysis: 'analyses',
  crisis: 'crises',
  basis: 'bases',
  species: 'species',
  series: 'series',
  aircraft: 'aircraft',
  sheep: 'sheep',
  horsepower: 'horsepower',
  hertz: 'hertz',
  offspring: 'offspring',
  livestock: 'livestock',
  equipment: 'equipment',
  manpower: 'manpower',
  gross: 'gross',
  fish: 'fish',
  staff: 'staff',
  personnel: 'personnel',
  people: 'people',
  police: 'police',
  cattle: 'cattle',
  headquarters: 'headquarters',
  'degree celsius': 'degrees Celsius',
  mu: 'mu',
  yuan: 'yuan',
  salesman: 'salesmen',
  fisherman: 'fishermen',
  bus: 'buses',
  virus: 'viruses',
  campus: 'campuses',
  census: 'censuses',
  lens: 'lenses',
  policeman: 'policemen',
  serviceman: 'servicemen',
};
const connectors = /\s(?:under|of|in|for|with|without|to|on|at|from|per|above|below|over)\s/;

function pluralWord(word: string): string {
  const known = irregular[word];
  if (known !== undefined) return known;
  if (/[^a-z]$/.test(word) || /(?<!s)s$/.test(word)) return word;
  if (/[^aeiou]y$/.test(word)) return `${word.slice(0, -1)}ies`;
  return /(?:s|x|z|ch|sh)$/.test(word) ? `${word}es` : `${word}s`;
}

/** Plural of an English noun phrase: "county under supervision" → "counties under supervision". Other scripts stay. */
export function plural(phrase: string): string {
  if (!/^[\p{Script=Latin}]/u.test(phrase)) return phrase;
  const cut = connectors.exec(phrase);
  const head = cut ? phrase.slice(0, cut.index) : phrase;
  const words = head
    .split(' ')
    .map((word, index, all) => (index === all.length - 1 || all[index + 1] === 'and' ? pluralWord(word) : word));
  return words.join(' ') + (cut ? phrase.slice(cut.index) : '');
}
