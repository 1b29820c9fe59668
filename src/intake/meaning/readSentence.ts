import type { Claim } from '../../core/claims/claim.ts';
import type { Gazetteer } from '../../core/names/gazetteer.ts';
import type { Span } from '../../core/claims/span.ts';
import type { SentenceReading } from '../quantities/quantity.ts';
import { attributionOf, rememberSpeech } from './attribution/attribute.ts';
import type { DocumentVoice } from './attribution/attribute.ts';
import { reportsCjk } from './attribution/reportsCjk.ts';
import { reportsLatin } from './attribution/reportsLatin.ts';
import { eventClaims } from './events/events.ts';
import { ownPosition, statementClaims } from './events/statements.ts';
import { learnTopics, topicFinder } from './events/topics.ts';
import { carryDate } from './figures/period.ts';
import { figureClaims } from './figures/figureClaims.ts';
import { lexicon } from './lexicon/lexicon.ts';
import type { Mark } from './lexicon/scan.ts';
import { scan } from './lexicon/scan.ts';
import { learnAliases } from './names/aliases.ts';
import type { Memory } from './names/memory.ts';
import { findNames } from './names/parties.ts';
import type { NotCollectedReason } from './notCollected.ts';
import { pairingClaims } from './pairings/pairings.ts';
import { partyGroups } from './scope/relation.ts';
import { clausesOf } from './sentenceView.ts';
import type { SentenceView } from './sentenceView.ts';
import { targetClaim } from './targets/targets.ts';

/** What the reader knows about the document around a sentence. */
export interface DocumentContext {
  readonly document: string;
  readonly date: string | null;
  readonly gazetteer: Gazetteer;
  readonly memory: Memory;
  readonly voice: DocumentVoice;
  readonly notCollected: (reason: NotCollectedReason) => void;
}

export interface SentencePlace {
  readonly text: string;
  readonly span: Span;
  readonly cjk: boolean;
  readonly heading: boolean;
  readonly paragraph: number;
  readonly paragraphEnd: number;
}

const definesAlias = /hereinafter|hereafter|referred to as|known as|简称|簡稱|下称|下稱|\([A-Z][A-Za-z&-]+\)/u;

/** Whether a sentence can hold a claim, a speaker or a definition; most sentences of general prose leave here. */
function worthReading(place: SentencePlace, reading: SentenceReading, marks: readonly Mark[], memory: Memory): boolean {
  if (reading.quantities.length > 0 || reading.dates.length > 0) return true;
  if (memory.announced?.paragraph === place.paragraph || (memory.openQuote && place.span.start < memory.openQuote.until)) return true;
  if (marks.some(({ roles }) => roles.speech ?? roles.event ?? roles.pairing ?? roles.office ?? roles.matter)) return true;
  const text = place.text.slice(place.span.start, place.span.end);
  return definesAlias.test(text) || text.includes('→');
}

function* claimsOf(view: SentenceView, context: DocumentContext): Generator<Claim, void> {
  const { memory, gazetteer, document, date } = context;
  const groups = partyGroups(view);
  const reports = (view.cjk ? reportsCjk : reportsLatin)(view, groups, memory);
  const attribute = attributionOf(view, reports, memory, context.voice);
  const sources = { view, groups, memory, document, attribute, gazetteer };
  yield* figureClaims({ ...sources, documentDate: date }, context.notCollected);
  yield* pairingClaims(sources);
  yield* eventClaims(sources);
  learnTopics(view, memory);
  const topicOf = topicFinder(view, memory);
  yield* statementClaims(sources, reports, topicOf);
  const own = ownPosition(sources, reports, topicOf);
  if (own) yield own;
  const target = targetClaim(sources, reports, date);
  if (target) yield target;
  rememberSpeech(view, reports, memory);
}

/** Drafts the claims of one sentence and lets the document's memory learn from it. */
export function* readSentence(place: SentencePlace, reading: SentenceReading, context: DocumentContext): Generator<Claim, void> {
  const { text, span, cjk } = place;
  const { memory, gazetteer } = context;
  const marks = scan(lexicon, text, span);
  if (!worthReading(place, reading, marks, memory)) return;
  const names = findNames({ text, sentence: span, cjk, marks, gazetteer, memory });
  const figures = [...reading.quantities, ...reading.dates].sort((a, b) => a.start - b.start);
  const view: SentenceView = { ...place, ...names, marks, ...reading, clauses: clausesOf(text, span, figures) };
  for (const person of names.persons) memory.rememberPerson(person, place.paragraph);
  memory.lastPerson = names.persons[0] ?? memory.lastPerson;
  memory.aidWords += marks.filter((mark) => mark.roles.aid && mark.roles.give !== 'verb').length;
  for (const party of names.parties) if (party.kind === 'place' && party.id) memory.rememberPlace(party.id);
  learnAliases(text, span, names.parties, memory);
  yield* claimsOf(view, context);
  carryDate(view, memory);
}
