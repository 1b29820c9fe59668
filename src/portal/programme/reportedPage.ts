/** What somebody reported beside what the records of the same scope add up to. Neither is added to the other. */
import type { ReportedExplorer } from '../../actions/programmeAnswers.ts';
import type { ReportedLine } from '../../actions/totalAnswers.ts';
import type { Html, Part } from '../html.ts';
import { html } from '../html.ts';
import { layout } from '../layout.ts';
import { intervalText } from '../numbers/range.ts';
import { forDrawing } from '../numbers/readable.ts';
import { listHref, pager } from '../parts/pager.ts';
import { table } from '../parts/table.ts';
import { measureText } from '../parts/scope.ts';
import { claimNumber, countLink, wordsHref } from '../parts/stub.ts';
import type { ViewContext } from '../view.ts';
import { wordsOf } from '../view.ts';
import { periodText } from '../numbers/days.ts';
import { voiceMark } from '../parts/badges.ts';
import { shareBar } from './charts/share.ts';
import { amountLink } from './parts/amounts.ts';
import { nameScripts } from './parts/programmeChoice.ts';
import { reportedForm } from './parts/reportedForm.ts';
import { roomHref, viewSwitch } from './parts/roomHref.ts';
import { section } from './parts/section.ts';
import { programmeWords } from './parts/words.ts';
import { barList } from './parts/bars.ts';

/** Where the records of a reported figure can be asked for: its own scope as a question to the totals. */
function totalHref(line: ReportedLine, answer: ReportedExplorer, view: ViewContext): string {
  const { claim } = line.claim;
  const ids = (refs: readonly { readonly id: string | null }[]): string =>
    refs.flatMap((ref) => (ref.id === null ? [] : [ref.id])).join(' ');
  return roomHref(
    '/totals',
    {
      programme: answer.reported.request.programme ?? '',
      stage: claim.stage ?? '',
      side: answer.reported.request.side ?? '',
      donors: ids(claim.donors),
      recipients: ids(claim.recipients),
      start: claim.period?.start ?? '',
      end: claim.period?.end ?? '',
    },
    view,
  );
}

function recorded(line: ReportedLine, answer: ReportedExplorer, view: ViewContext): Html {
  return amountLink(line.recorded, line.unit, totalHref(line, answer, view), view);
}

/** Percent covered, as an interval where the words allow one. */
function coverageText(line: ReportedLine, view: ViewContext): string {
  const p = programmeWords(view);
  const { coverageLow: low, coverageHigh: high } = line;
  if (low === null && high === null) return p.covered(p.differenceUnknown);
  return p.covered(intervalText({ low, high, unit: '%' }, view.locale) ?? '');
}

function differenceText(line: ReportedLine, view: ViewContext): Part {
  const p = programmeWords(view);
  const { differenceLow: low, differenceHigh: high, unit } = line;
  const text = intervalText({ low, high, unit }, view.locale);
  return text === null ? html`<span class="not-stated">${p.differenceUnknown}</span>` : text;
}

function comparison(line: ReportedLine, index: number, answer: ReportedExplorer, view: ViewContext): Html {
  const w = wordsOf(view);
  const p = programmeWords(view);
  const part = forDrawing(line.coverageHigh ?? line.coverageLow);
  const bar = shareBar(`coverage-${index}`, {
    part: line.recorded === null || part === null ? null : part / 100,
    meaning: 'arrived',
    words: coverageText(line, view),
  });
  const period = periodText(line.claim.claim.period, view.locale);
  return html`<li class="comparison">
    <h3>
      ${claimNumber(line.claim, view)}
      <span class="comparison-measure"
        >${measureText(line.measure, view)}${period !== null && `${p.comma}${period}`}</span
      >
    </h3>
    <p class="muted">
      ${line.speaker ?? w.nobodyNamed}${p.semicolon}<a href="${wordsHref(line.document.id, line.claim.id)}"
        >${line.document.outlet ?? line.document.title}</a
      >
      ${voiceMark(line.document.voice, view)}
    </p>
    ${barList([{ term: p.recorded, bar, words: html`${recorded(line, answer, view)} ${p.recordedIn(line.records)} · ${coverageText(line, view)}` }])}
    <p>${p.named(p.reportedLessRecorded, '')} ${differenceText(line, view)}</p>
    ${
      line.cautions.length > 0 &&
      html`<details>
        <summary>${p.cautions(line.cautions.length)}</summary>
        <ul>
          ${line.cautions.map((each) => html`<li>${each}</li>`)}
        </ul>
      </details>`
    }
  </li>`;
}

/** What cannot be laid beside anything, in one table: a bar of unknown length for each would say nothing. */
function withoutRecords(lines: readonly ReportedLine[], view: ViewContext): Html {
  const w = wordsOf(view);
  const p = programmeWords(view);
  return table<ReportedLine>(
    p.withoutRecords,
    [
      { heading: p.reportedFigure, cell: (line) => claimNumber(line.claim, view), number: true },
      { heading: p.aboutWhat, cell: (line) => measureText(line.measure, view) },
      { heading: p.period, cell: (line) => periodText(line.claim.claim.period, view.locale) ?? w.notStated },
      {
        heading: p.saidBy,
        cell: (line) => html`${line.speaker ?? w.nobodyNamed} ${voiceMark(line.document.voice, view)}`,
      },
      {
        heading: p.document,
        cell: (line) =>
          html`<a href="${wordsHref(line.document.id, line.claim.id)}"
            >${line.document.outlet ?? line.document.title}</a
          >`,
      },
    ],
    lines,
  );
}

const pageSize = 20;

function asked(view: ViewContext): Record<string, string> {
  const { page: _page, ...rest } = Object.fromEntries(new URLSearchParams(view.query));
  return rest;
}

function pageHref(page: number, mark: string, view: ViewContext): string {
  return `${listHref(view.path, { ...asked(view), page: page === 1 ? '' : String(page) })}${mark}`;
}

function lead(answer: ReportedExplorer, view: ViewContext): Html {
  const p = programmeWords(view);
  const { lines } = answer.reported;
  if (lines.length === 0) return html`${p.nothingReported}`;
  const without = lines.filter((line) => line.recorded === null).length;
  return p.reportedLead({
    lines: countLink(lines.length, pageHref(1, without < lines.length ? '#comparisons' : '#without-records', view)),
    plain: lines.length,
    without: countLink(
      without,
      pageHref(Math.floor((lines.length - without) / pageSize) + 1, '#without-records', view),
    ),
  });
}

export function reportedPage(answer: ReportedExplorer, view: ViewContext): Html {
  const p = programmeWords(view);
  const { lines, notCompared } = answer.reported;
  // Those that have records come first; the rest says what is not known.
  const ordered = lines.toSorted((a, b) => Number(a.recorded === null) - Number(b.recorded === null));
  const page = Math.min(answer.page, Math.max(1, Math.ceil(lines.length / pageSize)));
  const shown = ordered.slice((page - 1) * pageSize, page * pageSize);
  const beside = shown.filter((line) => line.recorded !== null);
  const without = shown.filter((line) => line.recorded === null);
  const body = html`<div class="column wide">
    <p class="kicker">${p.reportedKicker}</p>
    <h1>${p.reportedTitle}</h1>
    <p class="lead">${lead(answer, view)}</p>
    ${viewSwitch(answer.reported.request.view === 'current' ? 'working' : 'published', view)}
    ${reportedForm(answer.programmes, view)}
    ${
      beside.length > 0 &&
      section(
        'comparisons',
        p.comparisons,
        html`<ol class="comparisons">
          ${beside.map((line, index) => comparison(line, index, answer, view))}
        </ol>`,
      )
    }
    ${
      without.length > 0 &&
      section(
        'without-records',
        p.withoutRecords,
        html`<p>${p.withoutRecordsExplained}</p>
          ${withoutRecords(without, view)}`,
      )
    }
    ${pager({ items: shown, total: lines.length, page, pageSize, filters: asked(view) }, view)}
    ${
      notCompared.length > 0 &&
      section(
        'not-compared',
        p.notCompared,
        html`<ul>
          ${notCompared.map((each) => html`<li>${p.notComparedLine(each.claims, each.reason)}</li>`)}
        </ul>`,
      )
    }
  </div>`;
  return layout({ title: p.reportedTitle, body, room: 'work', scripts: nameScripts }, view);
}
