/** What came of the rows, or would: a sentence, how cells were read, what failed and why, some of the rest. */
import type { DryRunAnswer, RowOutcome } from '../../actions/importAnswers.ts';
import type { Html } from '../html.ts';
import { html } from '../html.ts';
import { table } from '../parts/table.ts';
import type { ViewContext } from '../view.ts';
import { messageText, remarkText } from '../words/messages/messageText.ts';
import { importWords } from './importWords.ts';

interface FailedCell {
  readonly cell: string;
  readonly message: string;
  readonly remedy: string;
}

function failedCells({ row, reason, problems }: RowOutcome, view: ViewContext): readonly FailedCell[] {
  if (problems.length === 0) return [{ cell: String(row), message: sentenceIn(view, reason), remedy: '' }];
  return problems.map((problem) => ({
    cell: problem.cell,
    ...remarkText({ message: problem.message, remedy: problem.remedy }, view.locale),
  }));
}

/** What the report says, in the language of the page. */
export function sentenceIn({ locale }: Pick<ViewContext, 'locale'>, sentence: string): string {
  return messageText(sentence, locale);
}

function failedPart(failed: readonly RowOutcome[], all: number, view: ViewContext): Html {
  const w = importWords(view);
  const columns = [
    { heading: w.cell, cell: ({ cell }: FailedCell) => cell },
    { heading: w.what, cell: ({ message }: FailedCell) => message },
    { heading: w.remedy, cell: ({ remedy }: FailedCell) => remedy },
  ];
  return html`<h3>${w.failedRows}</h3>
    <p class="muted">${w.failedShown(failed.length, all)}</p>
    ${table(
      w.failedRows,
      columns,
      failed.flatMap((row) => failedCells(row, view)),
    )}`;
}

function otherPart(others: readonly RowOutcome[], view: ViewContext): Html {
  const w = importWords(view);
  const columns = [
    { heading: w.row, cell: ({ row }: RowOutcome) => String(row) },
    { heading: w.result, cell: ({ result }: RowOutcome) => w.results[result] ?? result },
    {
      heading: w.why,
      cell: (row: RowOutcome) =>
        (row.problems.length === 0
          ? [sentenceIn(view, row.reason)]
          : failedCells(row, view).map(({ cell, message }) => `${cell}: ${message}`)
        )
          .filter((words) => words !== '')
          .join('; '),
    },
  ];
  return html`<details>
    <summary>${w.otherRows}</summary>
    ${table(w.otherRows, columns, others)}
  </details>`;
}

export function reportPart(
  report: DryRunAnswer & { readonly isDry: boolean },
  { token, view }: { readonly token: string; readonly view: ViewContext },
): Html {
  const w = importWords(view);
  const { counts, readings, rows, refused, isDry } = report;
  const failed = rows.filter(({ result }) => result === 'failed');
  const others = rows.filter(({ result }) => result !== 'failed');
  const nothingNew = counts.imported + counts.updated === 0 && !refused;
  return html`<section class="import-report" aria-labelledby="report-title">
    <h2 id="report-title">${isDry ? w.wouldCome : w.didCome}</h2>
    <p><strong>${w.counts(counts)}</strong> ${isDry && w.nothingStored}</p>
    ${refused && html`<p class="notice" role="alert">${isDry ? w.wouldRefuse : w.refused}</p>`}
    ${nothingNew && html`<p class="notice">${w.nothingNew}</p>`}
    ${
      readings.length > 0 &&
      html`<h3>${w.readings}</h3>
        <ul class="notes">
          ${readings.map((words) => html`<li>${sentenceIn(view, words)}</li>`)}
        </ul>`
    }
    ${failed.length > 0 && failedPart(failed, counts.failed, view)} ${others.length > 0 && otherPart(others, view)}
    <p><a href="/imports/staged/${token}/report.csv">${w.wholeReport}</a></p>
  </section>`;
}
