/** Word lists of the English reader: what ends a noun phrase, what is skipped in it, months and weekdays. */
import { wordSet } from '../tables/wordSet.ts';

/** Words that cannot inside a counted noun phrase: prepositions, pronouns, auxiliaries, common verbs and adverbs. */
const functionWords = wordSet(`
  a an the and or but nor so yet if then than that which who whom whose where when while why how what as at by for from in into of off on onto out over
  per since through throughout till to toward towards under until up upon via with within without about above across after against along amid among around
  before behind below beneath beside besides between beyond despite down during except inside like minus near opposite outside past plus regarding round
  versus vs because although though unless whereas whether once i he she it we they you me him her us them his hers its our ours their theirs my mine your
  yours this these those there here is are was were be been being am has have had having do does did done will would shall should can could may might must
  not no n't also just only even still already again ago away back both each either every few many much more most less least several some any all another
  other others one ones such same too very now soon later earlier today yesterday tomorrow ever never always often perhaps maybe however therefore thus hence
  instead together alone apart aside else yes afterwards worldwide overall nationwide abroad overnight online annually straight
  said says say told tells added adds according including include includes included compared respectively
  was won win lost lose beat made make took take taken gave give given got get went go came come saw see seen found find put left leave kept keep held hold became become began begin met meet paid sold sell bought buy built led ran grew grow rose rise fell fall spent spend sent send brought bring thought think knew know known felt feel lay broke need want remain remained died die lived worked live showed shown stood stand mean meant
  due amid ahead next last until despite yet
`);

export function isFunctionWord(word: string): boolean {
  return functionWords.has(word);
}

/** Words that may stand in a noun phrase but tell nothing of what is counted. */
export const emptyModifiers = wordSet(`
  new newly old additional further extra different separate major minor big bigger biggest large larger largest small smaller smallest main key important good better best
  bad worse worst great greater huge massive tiny little long longer short shorter high higher highest low lower lowest early late recent current former
  previous future first second third final total full whole entire various certain particular specific special single double individual consecutive straight
  successive unique distinct similar related relevant corresponding possible potential likely actual real true own so-called top leading senior junior
  young younger elderly local national regional provincial municipal federal global international foreign domestic public private official formal
  so called confirmed reported registered official known remaining existing missing wounded injured dead alleged suspected poor rich strong weak heavy light
  fresh brand-new initial original official free open closed active popular famous typical average annual monthly weekly daily quarterly hard-fought career
  nearby neighbouring surrounding central eastern western northern southern rural urban black white red blue green male female adult fellow
  fake live deadly rare wild giant used false armed civilian elite whopping staggering mere record estimated scheduled planned proposed advanced innovative complete completed impoverished poverty-stricken
`);

/** The few modifiers above that a programme counts by, and so stay in the unit. */
export const keptModifiers = wordSet('poverty-stricken impoverished');

/** Verbs that look like plural nouns: behind a name with a number ("the 911 remains", "Terminal 2 hits") they count nothing. */
export const verbsInS = wordSet(`
  remains makes hits fixes pays shows uses takes starts gets comes goes affects includes offers weighs runs gives keeps
  needs plays leads costs allows brings ranks sits stands ends begins opens closes gains says beats wins faces reaches
  carries adds features boasts sells looks seems becomes means requires moves works holds turns returns falls rises
  leaves kills helps causes serves arrives departs crosses connects links joins meets marks follows brings appears
`);

/** Nouns that are their own plural. */
export const invariantNouns = wordSet(`
  people police staff fish sheep cattle deer aircraft spacecraft hovercraft series species offspring personnel swine salmon trout offspring crossroads headquarters
  means livestock poultry troops men women children feet teeth mice geese data media criteria phenomena bacteria alumni crew clergy
  cod squid shrimp bison percent hertz yuan mu staff folk folks youth kin horsepower
`);

/** Nouns that machine translation often leaves in the singular behind a number. */
export const commonNouns = wordSet(`
  county village project province city town person household school hospital goal game match point teacher student doctor worker family child
  enterprise company township district region country prefecture cadre expert house building road bridge unit team member case item job ton household
  seat vote vehicle car place station plant factory facility talent student classroom bed kilometer
`);

/** Words that end in -s and are no plural. */
export const singularInS = wordSet(`
  this his its us is was has does as thus plus less unless across towards besides always perhaps sometimes nowadays yes news physics economics politics mathematics
  athletics gas bus boss class glass grass loss mass pass press process progress success access business illness witness address congress virus campus census
  bonus focus status basis crisis analysis thesis emphasis diagnosis tennis texas paris us los des various previous serious religious famous dangerous numerous
  diabetes herpes rabies measles lens bias chess mass atlas iris debris canvas
  continuous enormous obvious anonymous indigenous precious generous nervous ambitious suspicious conscious cautious infectious luxurious prosperous
  years' months' weeks' days' men's women's children's people's says
`);

const months: ReadonlyMap<string, number> = new Map(
  'january february march april may june july august september october november december'
    .split(' ')
    .flatMap((name, index) => {
      const short = name.slice(0, 3);
      const forms: [string, number][] = [
        [name, index + 1],
        [short, index + 1],
      ];
      if (name === 'september') forms.push(['sept', 9]);
      return forms;
    }),
);

/** Month number from 1; undefined for other words. */
export function monthOf(word: string): number | undefined {
  return months.get(word);
}

export function isMonth(word: string): boolean {
  return months.has(word);
}

const weekdays: ReadonlyMap<string, number> = new Map(
  'monday tuesday wednesday thursday friday saturday sunday'
    .split(' ')
    .map((name, index): [string, number] => [name, index]),
);

/** Day of the week from Monday = 0; undefined for other words. */
export function weekdayOf(word: string): number | undefined {
  return weekdays.get(word);
}
