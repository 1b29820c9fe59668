import type { Claim } from '../core/claims/claim.ts';
import type { Gazetteer } from '../core/names/gazetteer.ts';
import { documentSources } from './meaning/attribution/documentSources.ts';
import { Memory } from './meaning/names/memory.ts';
import type { NotCollectedReason } from './meaning/notCollected.ts';
import { readSentence } from './meaning/readSentence.ts';
import type { DocumentContext } from './meaning/readSentence.ts';
import { statedCurrency } from './meaning/figures/statedCurrency.ts';
import { readQuantities } from './quantities/readQuantities.ts';
import { paragraphs } from './sentences/paragraphs.ts';
import { sentences } from './sentences/sentences.ts';

export interface ReadOptions {
  /** Id or file name, as it shall stand in the claims. */
  readonly document: string;
  /** ISO day of the document, against which "this year" resolves; null when unknown. */
  readonly date: string | null;
  readonly gazetteer: Gazetteer;
  /** Who published it: the last link of every claim's chain. */
  readonly outlet?: string | null;
}

/** Figures that were met and not drafted, by reason. They are counted and nothing else. */
export interface NotCollected {
  readonly reason: NotCollectedReason;
  readonly count: number;
}

export interface ReadSummary {
  readonly notCollected: readonly NotCollected[];
  readonly sentences: number;
  readonly quantities: number;
}

/**
 * Reads a document and drafts its claims, one after the other in the order of the text, so that memory stays bounded
 * whatever the document's length. Returns what was counted. Time is linear in the text.
 */
export function* readClaims(text: string, options: ReadOptions): Generator<Claim, ReadSummary> {
  const memory = new Memory();
  const counts = new Map<NotCollectedReason, number>();
  const context: DocumentContext = {
    document: options.document,
    date: options.date,
    gazetteer: options.gazetteer,
    memory,
    source: { outlet: options.outlet ?? null, sources: documentSources(text) },
    notCollected: (reason) => counts.set(reason, (counts.get(reason) ?? 0) + 1),
  };
  const reading = { documentDate: options.date, currency: statedCurrency(text) };
  let sentenceCount = 0;
  let quantityCount = 0;
  let number = 0;
  for (const paragraph of paragraphs(text)) {
    number += 1;
    for (const span of sentences(text, paragraph)) {
      const found = readQuantities(text, span, reading);
      sentenceCount += 1;
      quantityCount += found.quantities.length;
      const { cjk, heading, end } = paragraph;
      yield* readSentence({ text, span, cjk, heading, paragraph: number, paragraphEnd: end }, found, context);
    }
  }
  const notCollected = [...counts].map(([reason, count]) => ({ reason, count }));
  return { notCollected, sentences: sentenceCount, quantities: quantityCount };
}
