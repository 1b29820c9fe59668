/** Words beside which a number names, orders or dates something instead of measuring it. Plain data. */

import { wordSet } from './wordSet.ts';
/** "Article 50", "page 12", "flight 370": the number is part of a name. */
export const numberedWords: ReadonlySet<string> = wordSet(`
  article articles section sections chapter chapters page pages pp p vol clause rule paragraph part volume vol issue
  figure fig table phase stage step level grade category type version room gate flight route highway interstate
  channel platform size round group item question block zone lot exit pier terminal season episode title tier
  resolution decree regulation directive amendment proposition prop model number nos annex appendix schedule
  apartment suite building bus train line lane court hole lap game match week chapter verse act scene track
  layer node bay cell cabin booth aisle row seat dock berth tower site highway motorway matchday euro wave
  formula unit reactor document order notice case docket class area sector district ward precinct squadron
  brigade division pool heat sol day mission apollo soyuz falcon union local covid code
`);

/** Names that are followed by a number even when a plural noun comes next ("Boeing 737 jets"). */
export const brandWords: ReadonlySet<string> = wordSet(`
  boeing airbus dreamliner iphone ipad ios galaxy windows xbox playstation ps pixel android fortune nasdaq ftse stoxx
  nikkei csi russell topix kospi model asx dax cac ibex tsx huawei redmi oneplus mazda audi peugeot porsche
  ferrari ford bmw airpods kindle surface forbes embraer bombardier antonov tupolev soyuz apollo falcon sputnik
  voyager saturn ubuntu nokia snapdragon ryzen geforce radeon area studio expo agenda vision bloomberg barclays
`);

/** Numbers so well known as names of aircraft and cars that they need no maker beside them. */
export const modelNumbers: ReadonlySet<string> = wordSet('707 727 737 747 757 767 777 787 911');

/** What a year may name: "2020 … policy bill". */
export const namedByYear: ReadonlySet<string> = wordSet(`
  bill act law plan agenda accord agreement treaty convention declaration protocol resolution programme program
  initiative strategy edition constitution directive charter order
`);

/** Behind a number these make it a time of day. */
export const clockWords: ReadonlySet<string> = new Set([
  'a.m.',
  'p.m.',
  'a.m',
  'p.m',
  'am',
  'pm',
  'noon',
  'midnight',
  "o'clock",
  'o’clock',
  'gmt',
  'utc',
  'est',
  'edt',
  'bst',
  'cet',
  'et',
  'pst',
  'pdt',
  'ist',
]);

/** Words of matches: beside them "3-1" is a score. */
export const scoreWords: ReadonlySet<string> = wordSet(`
  won win wins winning beat beats beating beaten lost lose losing defeat defeated defeats victory victories draw
  drew drawn tie tied lead leading led trail trailing trailed score scored scoreline set sets match game loss
  record went go rout routed thrashed edged downed upset triumph vote voted ruled ruling series penalties
  shootout finished ended aggregate
`);

/** After "one" these make an idiom, not a count. */
export const oneIdioms: ReadonlySet<string> = new Set([
  'hand',
  'thing',
  'another',
  'other',
  'way',
  'side',
  'day',
  'sense',
  'respect',
  'time',
  'of',
  'who',
  'that',
  'which',
  'where',
  'to',
  'is',
  'was',
  'would',
  'can',
  'could',
  'should',
  'might',
  'may',
  'must',
  'has',
  'had',
  'will',
  'wants',
  'in',
  'for',
  'with',
  'by',
  'on',
  'at',
  'and',
  'or',
  'than',
  'as',
  "day's",
  'reason',
  'example',
  'else',
  'final',
  'such',
  'word',
  'knows',
  'from',
  'does',
  'did',
  'more',
  'he',
  'she',
  'they',
  'we',
  'i',
  'you',
  'it',
  'step',
  'voice',
  'eye',
  'knew',
  'way',
]);

/** Before "one" these make it a pronoun. */
export const beforePronounOne: ReadonlySet<string> = wordSet(`
  no any every some each this that which another other last next first new good big bad right wrong same loved
  number little old
`);
