import { buildLexicon } from './scan.ts';
import { eventWords, sectorWords } from './eventWords.ts';
import { moneyNouns, moneyWords } from './moneyWords.ts';
import { peopleWords } from './peopleWords.ts';
import { speechWords } from './speechWords.ts';

/** All word tables in one, so that a sentence is scanned once. */
export const lexicon = buildLexicon([sectorWords, moneyNouns, moneyWords, speechWords, peopleWords, eventWords]);
