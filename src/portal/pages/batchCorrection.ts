/** Published records that were corrected or withdrawn together: one line of the log, opened up. */
import type { RecordCorrection } from '../../actions/recordAnswers.ts';
import type { Html } from '../html.ts';
import { html } from '../html.ts';
import { layout } from '../layout.ts';
import type { CorrectedTogether } from '../listing.ts';
import { instantText } from '../numbers/days.ts';
import { correctedRecord, correctionWhat, togetherSentence } from '../parts/corrections.ts';
import { factList } from '../parts/factList.ts';
import { pager } from '../parts/pager.ts';
import { table } from '../parts/table.ts';
import { changeLines } from '../records/changes.ts';
import { recordWords } from '../records/recordWords.ts';
import type { ViewContext } from '../view.ts';
import { wordsOf } from '../view.ts';

export function batchCorrectionPage(answer: CorrectedTogether, view: ViewContext): Html {
  const w = wordsOf(view);
  const r = recordWords(view);
  const { correction } = answer;
  const title = correctionWhat(correction, view);
  const sentence = correction.batchCorrection && togetherSentence(correction.batchCorrection, view);
  const nothing = html`<span class="not-stated">–</span>`;
  const records = table<RecordCorrection>(
    r.recordsCorrected,
    [
      { heading: w.record, cell: (row) => correctedRecord(row, view) },
      { heading: w.what, cell: (row) => r.changes[row.change] ?? row.change },
      { heading: r.whatChanged, cell: (row) => changeLines(row, view) ?? nothing },
    ],
    answer.items,
  );
  const body = html`<div class="column wide">
    <p class="kicker"><a href="/corrections">${w.correctionsLog}</a></p>
    <h1>${title}</h1>
    <p class="lead">${sentence}</p>
    ${factList(
      [
        [w.when, html`<time datetime="${correction.at}">${instantText(correction.at, view.locale)}</time>`],
        [w.by, correction.by],
        [w.reason, correction.reason ?? html`<span class="not-stated">${w.noReason}</span>`],
        [r.linkOfHistory, html`<code title="${correction.hash}">${correction.hash.slice(0, 12)}</code>`],
      ],
      view,
    )}
    ${records} ${pager(answer, view)}
  </div>`;
  return layout({ title, body }, view);
}
