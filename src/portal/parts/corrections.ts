/** Words and links of the log of corrections. */
import type { BatchCorrection, CorrectionEntry, RecordCorrection } from '../../actions/recordAnswers.ts';
import type { Html } from '../html.ts';
import { html } from '../html.ts';
import { dayText } from '../numbers/days.ts';
import { deskHref, recordTitle } from '../records/badges.ts';
import { recordWords } from '../records/recordWords.ts';
import type { ViewContext } from '../view.ts';
import { wordsOf } from '../view.ts';

/** What was done, in a word or two. */
export function correctionWhat(
  { verb, batchCorrection }: Pick<CorrectionEntry, 'verb' | 'batchCorrection'>,
  view: ViewContext,
): string {
  const r = recordWords(view);
  if (!batchCorrection) return r.changes[verb] ?? wordsOf(view).verbs[verb] ?? verb;
  if (batchCorrection.undone) return r.changes['import undone'] ?? verb;
  return r.correctedTogether;
}

/** "Import of 1,200 records on 3 March 2026 undone: 12 published records withdrawn". */
export function togetherSentence({ undone, published, withdrawn }: BatchCorrection, view: ViewContext): string {
  const r = recordWords(view);
  if (undone === null) return r.movedTogether({ published, withdrawn });
  const day = dayText(undone.at.slice(0, 10), view.locale);
  return r.undoneTogether({ day, versions: undone.versions, published, withdrawn });
}

/** The record as it was corrected. What the public does not see any more leads nowhere for the public. */
export function correctedRecord(correction: RecordCorrection, view: ViewContext): Html {
  const title = recordTitle(correction, view);
  if (!correction.shown && view.user === null) return html`${title} <code>${correction.id}</code>`;
  return html`<a href="${deskHref(correction)}?version=${correction.version}">${title}</a>`;
}
