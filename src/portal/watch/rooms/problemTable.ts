/** What is wrong with rows of readings, and codes that nobody knows. */
import type { DatasetCounts, UnknownCodeAnswer } from '../../../actions/monitoringAnswers.ts';
import type { Problem } from '../../../core/monitoring/problem.ts';
import type { Html } from '../../html.ts';
import { html } from '../../html.ts';
import { exactDigits } from '../../numbers/readable.ts';
import { factList } from '../../parts/factList.ts';
import { message } from '../../parts/message.ts';
import { table } from '../../parts/table.ts';
import type { ViewContext } from '../../view.ts';
import { hidden } from './hidden.ts';
import { readingWords } from './words.ts';

/** Only what there is. */
export function countsPart(counts: DatasetCounts, view: ViewContext): Html {
  const w = readingWords(view);
  const names = ['imported', 'updated', 'unchanged', 'takenBack', 'held', 'notOurs', 'refused', 'empty'] as const;
  const some = names.filter((name) => (counts[name] ?? 0) > 0);
  return factList(
    some.map((name) => [w.counts[name], exactDigits(String(counts[name]))]),
    view,
  );
}

export function problemTable(problems: readonly Problem[], total: number, view: ViewContext): Html {
  const w = readingWords(view);
  if (problems.length === 0) return html`<p>${w.noProblems}</p>`;
  return html`${problems.length < total && html`<p class="muted">${w.problemsShown(problems.length, total)}</p>`}
  ${table<Problem>(
    hidden(w.problems),
    [
      { heading: w.where, cell: ({ where }) => where },
      { heading: w.weight, cell: ({ weight }) => w.weights[weight] },
      { heading: w.what, cell: (problem) => message(problem.message, view) },
      { heading: w.remedy, cell: ({ remedy }) => message(remedy, view) },
    ],
    problems,
  )}`;
}

export function codeTable(codes: readonly UnknownCodeAnswer[], view: ViewContext): Html {
  const w = readingWords(view);
  return table<UnknownCodeAnswer>(
    hidden(w.unknownCodes),
    [
      { heading: w.code, cell: ({ code }) => html`<code>${code}</code>` },
      { heading: w.kind, cell: ({ kind }) => w.kinds[kind] },
      { heading: w.why, cell: ({ why }) => w.whys[why] },
      { heading: w.rowsHeld, number: true, cell: ({ readings }) => exactDigits(String(readings)) },
      { heading: w.firstAt, cell: ({ firstAt }) => firstAt },
    ],
    codes,
  );
}
