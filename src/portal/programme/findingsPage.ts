/** Findings of the auditors on their way: open, action reported, checked again. */
import type { FindingLine, FindingsBoard } from '../../actions/boardAnswers.ts';
import type { Html, Part } from '../html.ts';
import { html, joined } from '../html.ts';
import { layout } from '../layout.ts';
import { dayText } from '../numbers/days.ts';
import { factList } from '../parts/factList.ts';
import { hiddenFields, selectField, textField } from '../parts/fields.ts';
import { countLink } from '../parts/stub.ts';
import type { ViewContext } from '../view.ts';
import { wordsOf } from '../view.ts';
import { recordAmount } from './parts/amounts.ts';
import { choiceInText, choiceText } from './parts/choice.ts';
import { evidenceLinks } from './parts/evidence.ts';
import { nameLink, nameLinks } from './parts/names.ts';
import { choiceForm, programmeField } from './parts/programmeChoice.ts';
import { afterwards, roomHref, viewSwitch } from './parts/roomHref.ts';
import { programmeWords } from './parts/words.ts';

const findingStatuses = ['open', 'action reported', 'not confirmed', 'confirmed'] as const;

function lead(answer: FindingsBoard, view: ViewContext): Html {
  const w = wordsOf(view);
  const p = programmeWords(view);
  const { tally } = answer;
  if (tally.all === 0) return html`${p.noFindings}`;
  const href = (status: string): string => roomHref('/findings', { programme: answer.programme ?? '', status }, view);
  const counts = findingStatuses
    .filter((status) => (tally.byStatus[status] ?? 0) > 0)
    .map(
      (status) =>
        html`${countLink(tally.byStatus[status] ?? 0, href(status))} ${choiceInText('finding', 'status', status, view)}`,
    );
  return p.findingsLead({
    all: countLink(tally.all, href('')),
    plain: tally.all,
    counts: joined(counts, w.listSeparator),
    overdue: tally.overdue,
  });
}

function reportForm(line: FindingLine, view: ViewContext): Html {
  const p = programmeWords(view);
  return html`<form method="post" action="/findings/${encodeURIComponent(line.id)}/report" class="judge-form">
    ${hiddenFields(view, afterwards(view))}<input type="hidden" name="version" value="${line.version}" />
    ${textField({ name: 'action', label: p.whatWasDone, value: null, wide: true })}
    ${textField({ name: 'on', label: p.doneOnDay, value: null, type: 'date' })}
    <button type="submit" class="primary">${p.reportAction}</button>
  </form>`;
}

function recheckForm(line: FindingLine, view: ViewContext): Html {
  const p = programmeWords(view);
  const options = ['confirmed', 'not confirmed'] as const;
  return html`<form method="post" action="/findings/${encodeURIComponent(line.id)}/recheck" class="judge-form">
    ${hiddenFields(view, afterwards(view))}<input type="hidden" name="version" value="${line.version}" />
    ${textField({ name: 'words', label: p.recheckWords, value: null, wide: true })}
    ${selectField({
      name: 'result',
      label: p.result,
      value: 'confirmed',
      options: options.map((each) => [each, choiceText('finding', 'status', each, view)] as const),
    })}
    <button type="submit" class="primary">${p.saveRecheck}</button>
  </form>`;
}

/** "Action of 3 May 2021: …" or that none is reported. */
function step(words: string | null, on: string | null, none: string, view: ViewContext): Part {
  if (words === null) return html`<span class="not-stated">${none}</span>`;
  return html`${on !== null && html`<span class="muted">${dayText(on, view.locale)}</span> `}${words}`;
}

function finding(line: FindingLine, answer: FindingsBoard, view: ViewContext): Html {
  const p = programmeWords(view);
  const href = `/findings/${encodeURIComponent(line.id)}`;
  const dueWords = line.due === null ? null : dayText(line.due, view.locale);
  return html`<li class="finding">
    <h3><a href="${href}">${line.title}</a></h3>
    <p>
      <span class="badge finding-${line.status.replaceAll(' ', '-')}"
        >${choiceText('finding', 'status', line.status, view)}</span
      >
      <span class="badge">${choiceText('finding', 'kind', line.kind, view)}</span>
      ${line.overdue && html`<span class="over">${p.overdue}</span>`}
    </p>
    <p class="finding-words">${line.words}</p>
    ${factList(
      [
        [p.aboutRecords, line.about.length === 0 ? null : nameLinks(line.about, answer.names, view)],
        [p.responsible, line.responsible === null ? null : nameLink(line.responsible, answer.names, view)],
        [p.amountConcerned, line.amount && recordAmount(line.amount, { href, evidence: line.evidence }, view)],
        [p.due, dueWords],
        [p.action, step(line.action, line.actionOn, p.noAction, view)],
        [p.recheck, step(line.recheck, line.recheckOn, p.noRecheck, view)],
        [p.evidence, evidenceLinks(line.evidence, answer.names, view)],
      ],
      view,
    )}
    ${
      line.mayReport &&
      html`<details class="judge">
        <summary>${p.reportAction}</summary>
        ${reportForm(line, view)}
      </details>`
    }
    ${
      line.mayRecheck &&
      html`<details class="judge">
        <summary>${p.recheck}</summary>
        ${recheckForm(line, view)}
      </details>`
    }
  </li>`;
}

export function findingsPage(answer: FindingsBoard, view: ViewContext): Html {
  const w = wordsOf(view);
  const p = programmeWords(view);
  const body = html`<div class="column wide">
    <p class="kicker">${p.findings} · ${p.asOfDay(dayText(answer.day, view.locale))}</p>
    <h1>${p.findingsTitle}</h1>
    <p class="lead">${lead(answer, view)}</p>
    ${viewSwitch(answer.view, view)}
    ${choiceForm(
      html`${programmeField(answer.programmes, answer.programme, view)}
      ${selectField({
        name: 'status',
        label: p.status,
        value: answer.status,
        options: [
          ['', w.any],
          ...findingStatuses.map((each) => [each, choiceText('finding', 'status', each, view)] as const),
        ],
      })}`,
      view,
    )}
    <section aria-labelledby="findings">
      <h2 id="findings">${p.everyFinding}</h2>
      ${
        answer.findings.length === 0
          ? html`<p class="empty">${p.noFindings}</p>`
          : html`<ol class="findings">
              ${answer.findings.map((line) => finding(line, answer, view))}
            </ol>`
      }
    </section>
    ${answer.notRead > 0 && html`<p class="notice">${p.notRead(answer.notRead)}</p>`}
  </div>`;
  return layout({ title: p.findingsTitle, body, room: 'work' }, view);
}
