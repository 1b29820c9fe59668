/** What was sent and what was received, side by side: judged by people, or suggested and waiting for a judgement. */
import type { ArrivalLine, ArrivalsBoard, Movement } from '../../actions/boardAnswers.ts';
import type { Names } from '../../actions/recordAnswers.ts';
import { typeOfRecord } from '../../core/records/recordTypes.ts';
import type { Html, Part } from '../html.ts';
import { html, joined } from '../html.ts';
import { layout } from '../layout.ts';
import { amount } from '../numbers/amount.ts';
import { dayText } from '../numbers/days.ts';
import { hiddenFields, selectField, textField } from '../parts/fields.ts';
import { listHref } from '../parts/pager.ts';
import { countLink } from '../parts/stub.ts';
import { table } from '../parts/table.ts';
import type { ViewContext } from '../view.ts';
import { wordsOf } from '../view.ts';
import { amountLink, notReported } from './parts/amounts.ts';
import { choiceInText, choiceText } from './parts/choice.ts';
import { nameText, namesText } from './parts/names.ts';
import { choiceForm, programmeField } from './parts/programmeChoice.ts';
import { afterwards, viewSwitch } from './parts/roomHref.ts';
import { section } from './parts/section.ts';
import { programmeWords } from './parts/words.ts';

const statuses = ['matched', 'partly', 'late', 'missing', 'disputed'] as const;

function movement(each: Movement, names: Names, view: ViewContext): Html {
  const p = programmeWords(view);
  const number =
    each.amount === null
      ? amountLink(each.quantity, each.unit, each.href, view)
      : amountLink(each.amount.amount, each.amount.currency, each.href, view);
  return html`<div class="movement">
    ${number}
    <span class="muted"
      >${dayText(each.date, view.locale)}${p.comma}${choiceInText('transaction', 'stage', each.stage, view)}</span
    >
    <span class="movement-who"
      >${namesText(each.providers, names, view)} → ${namesText(each.recipients, names, view)}</span
    >
  </div>`;
}

function side(movements: readonly Movement[], names: Names, view: ViewContext): Part {
  if (movements.length === 0) return notReported(view);
  return movements.map((each) => movement(each, names, view));
}

/** "1.5 million yuan less than was sent; 38 days later" – what is not known is said to be so. */
export function differenceText(line: ArrivalLine, view: ViewContext): string {
  const p = programmeWords(view);
  const money = ((): string => {
    if (line.received.length === 0) return p.nothingReceived;
    if (line.difference === null) return p.notComparable;
    if (Number(line.difference) === 0) return p.sameAmount;
    const size = amount(line.difference.replace('-', ''), line.unit, view.locale);
    return line.difference.startsWith('-') ? p.lessBy(size) : p.moreBy(size);
  })();
  const days = line.received.length === 0 ? [] : [line.days === null ? p.daysUnknown : p.daysLater(line.days)];
  return [money, ...days].join(p.semicolon);
}

function status(line: ArrivalLine, view: ViewContext): Html {
  const words =
    line.status === 'open' ? programmeWords(view).stillOpen : choiceText('arrival', 'status', line.status, view);
  const badge = html`<span class="badge arrival-${line.status}">${words}</span>`;
  return line.id === null ? badge : html`<a href="/arrivals/${encodeURIComponent(line.id)}">${badge}</a>`;
}

/** One form for one suggestion: it makes a record of the judgement, in the name of whoever sends it. */
function judgeForm(line: ArrivalLine, view: ViewContext): Html {
  const p = programmeWords(view);
  const ids = (name: string, movements: readonly Movement[]): Html[] =>
    movements.map((each) => html`<input type="hidden" name="${name}" value="${each.id}" />`);
  return html`<details class="judge">
    <summary>${p.judge}</summary>
    <form method="post" action="/arrivals/judge" class="judge-form">
      ${hiddenFields(view, afterwards(view))} ${ids('sent', line.sent)} ${ids('received', line.received)}
      ${selectField({
        name: 'status',
        label: p.status,
        value: line.status,
        options: statuses.map((each) => [each, choiceText('arrival', 'status', each, view)] as const),
      })}
      ${textField({ name: 'note', label: p.note, value: null, wide: true })}
      <button type="submit" class="primary">${p.saveJudgement}</button>
    </form>
  </details>`;
}

function arrivalTable(caption: string, lines: readonly ArrivalLine[], answer: ArrivalsBoard, view: ViewContext): Html {
  const p = programmeWords(view);
  const isSuggestion = lines.some((line) => line.id === null);
  return table<ArrivalLine>(
    caption,
    [
      { heading: p.sent, cell: (line) => side(line.sent, answer.names, view) },
      { heading: p.received, cell: (line) => side(line.received, answer.names, view) },
      { heading: p.difference, cell: (line) => differenceText(line, view) },
      {
        heading: isSuggestion ? p.suggestion : p.status,
        cell: (line) =>
          html`${status(line, view)}${line.note !== null && html` <span class="muted">${line.note}</span>`}`,
      },
      ...(isSuggestion && answer.mayJudge.allowed
        ? [{ heading: p.judgement, cell: (line: ArrivalLine) => judgeForm(line, view) }]
        : []),
    ],
    lines,
  );
}

function lead(answer: ArrivalsBoard, view: ViewContext): Html {
  const p = programmeWords(view);
  const w = wordsOf(view);
  if (answer.judged.length + answer.suggested.length === 0) return html`${p.nothingSent}`;
  const counts = statuses
    .map((each) => ({ each, lines: answer.judged.filter((line) => line.status === each) }))
    .filter(({ lines }) => lines.length > 0)
    .map(
      ({ each, lines }) => html`${countLink(lines.length, '#judged')} ${choiceInText('arrival', 'status', each, view)}`,
    );
  return p.arrivalsLead({
    judged: countLink(answer.judged.length, '#judged'),
    counts: joined(counts, w.listSeparator),
    any: counts.length > 0,
    waiting: countLink(answer.suggested.length, '#suggested'),
    withoutReceipt: countLink(answer.suggested.filter((line) => line.received.length === 0).length, '#suggested'),
  });
}

export function arrivalsPage(answer: ArrivalsBoard, view: ViewContext): Html {
  const p = programmeWords(view);
  const programme = answer.programme === null ? null : nameText(answer.programme, answer.names, view);
  const newArrival = listHref(`/${typeOfRecord('arrival').path}/new`, { programme: answer.programme ?? '' });
  const body = html`<div class="column wide">
    <p class="kicker">${p.arrivals}${programme !== null && html` · ${programme}`}</p>
    <h1>${p.arrivalsTitle}</h1>
    <p class="lead">${lead(answer, view)}</p>
    ${viewSwitch(answer.view, view)} ${choiceForm(programmeField(answer.programmes, answer.programme, view), view)}
    ${section(
      'judged',
      p.judged,
      answer.judged.length === 0
        ? html`<p class="empty">${p.nothingJudged}</p>`
        : arrivalTable(p.judgedCaption(answer.judged.length), answer.judged, answer, view),
    )}
    ${section(
      'suggested',
      p.suggested,
      html`<p>${p.suggestedExplained}</p>
        ${
          answer.suggested.length === 0
            ? html`<p class="empty">${p.nothingSuggested}</p>`
            : arrivalTable(p.suggestedCaption(answer.suggested.length), answer.suggested, answer, view)
        }
        ${answer.mayJudge.allowed && html`<p><a href="${newArrival}">${p.matchByHand}</a></p>`}`,
    )}
    ${answer.notRead > 0 && html`<p class="notice">${p.notRead(answer.notRead)}</p>`}
  </div>`;
  return layout({ title: p.arrivalsTitle, body, room: 'work' }, view);
}
