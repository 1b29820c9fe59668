/** The review table of codes: what a source writes, and what it means here. Nothing is guessed from names. */
import type { CodeJudgementAnswer, WaitingCodeAnswer } from '../../../actions/monitoringAnswers.ts';
import type { Html, Part } from '../../html.ts';
import { html, joined } from '../../html.ts';
import { layout } from '../../layout.ts';
import type { Listing } from '../../listing.ts';
import { dayText } from '../../numbers/days.ts';
import { exactDigits } from '../../numbers/readable.ts';
import { hiddenFields } from '../../parts/fields.ts';
import { pager } from '../../parts/pager.ts';
import { countLink } from '../../parts/stub.ts';
import { table } from '../../parts/table.ts';
import { section } from '../../programme/parts/section.ts';
import { readerName } from '../../programme/parts/names.ts';
import type { ViewContext } from '../../view.ts';
import type { RefusedForm } from '../parts/refusal.ts';
import { refusalPart } from '../parts/refusal.ts';
import { wordsOf } from '../../view.ts';
import { watchedHref } from '../parts/places.ts';
import { readingWords } from './words.ts';

export interface CodesRoom extends Listing<WaitingCodeAnswer> {
  readonly judged: readonly CodeJudgementAnswer[];
  readonly mayJudge: boolean;
  /** What has just been judged. */
  readonly done: { readonly judged: number; readonly datasets: number } | null;
  readonly refused: RefusedForm | null;
  /** What a code of an indicator can mean. */
  readonly indicators: readonly { readonly id: string; readonly title: string; readonly localTitle: string }[];
}

export function codesPage(answer: CodesRoom, view: ViewContext): Html {
  const w = readingWords(view);
  const { items, total, judged, done, refused } = answer;
  const body = html`<div class="column wide watch-room">
    <p class="crumbs"><a href="/watch/readings">${w.readings}</a></p>
    <h1>${w.codes}</h1>
    <p class="lead">${total === 0 ? w.noCodes : w.codesLead(countLink(total, '/watch/codes'), total)}</p>
    ${done && html`<p class="notice" role="status">${w.judgedNow(done.judged, done.datasets)}</p>`}
    ${refusalPart(refused, view)} ${items.length > 0 && waitingTable(answer, view)} ${pager(answer, view)}
    ${judged.length > 0 && section('judged', w.judged, judgedTable(judged, view))}
  </div>`;
  return layout({ title: w.codes, body, room: 'work' }, view);
}

function waitingTable(answer: CodesRoom, view: ViewContext): Html {
  const w = readingWords(view);
  return table<WaitingCodeAnswer>(
    w.codesCaption,
    [
      { heading: w.code, cell: ({ code }) => html`<code class="breakable">${code}</code>` },
      { heading: w.kind, cell: ({ kind }) => w.kinds[kind] },
      { heading: w.source, cell: ({ source }) => source },
      {
        heading: w.why,
        cell: ({ why, verdict, reason }) =>
          html`${w.whys[why]}${verdict !== null && html`; ${w.verdicts[verdict]}`}${reason !== null && html` (${reason})`}`,
      },
      { heading: w.rowsHeld, number: true, cell: ({ readings }) => exactDigits(String(readings)) },
      { heading: w.firstAt, cell: ({ firstAt }) => firstAt },
      { heading: w.candidates, cell: ({ candidates }) => candidateLinks(candidates, view) },
      ...(answer.mayJudge
        ? [{ heading: w.judgement, cell: (code: WaitingCodeAnswer) => judgeForm(code, answer, view) }]
        : []),
    ],
    answer.items,
  );
}

function candidateLinks(candidates: readonly string[], view: ViewContext): Part {
  return joined(
    candidates.map((id) => html`<a href="${watchedHref(id)}">${id}</a>`),
    wordsOf(view).listSeparator,
  );
}

function judgeForm(waiting: WaitingCodeAnswer, { refused, indicators }: CodesRoom, view: ViewContext): Html {
  const w = readingWords(view);
  const { source, kind, code, candidates } = waiting;
  const said = (['source', 'kind', 'code'] as const).every((name) => refused?.typed[name] === waiting[name])
    ? (refused?.typed ?? {})
    : {};
  const becomes = said['becomes'] ?? (candidates.length === 1 ? candidates[0] : undefined) ?? '';
  const named = indicators
    .map(({ id, title, localTitle }) => [id, readerName(title, localTitle, view)] as const)
    .toSorted(([, one], [, other]) => one.localeCompare(other, view.locale));
  return html`<form class="judge" method="post" action="/watch/codes">
    ${hiddenFields(view, '')}
    <input type="hidden" name="source" value="${source}" />
    <input type="hidden" name="kind" value="${kind}" />
    <input type="hidden" name="code" value="${code}" />
    <select name="verdict" aria-label="${w.judgementOf(code)}">
      ${(['same', 'not ours', 'undecided'] as const).map((each) => html`<option value="${each}" ${each === said['verdict'] && html`selected`}>${w.verdicts[each]}</option>`)}
    </select>
    ${
      kind === 'place'
        ? html`<input
            name="becomes"
            value="${becomes}"
            data-lookup="place"
            aria-label="${w.becomesPlace}"
            placeholder="${w.becomesPlace}"
            autocomplete="off"
          />`
        : html`<select name="becomes" aria-label="${w.becomesIndicator}">
            <option value="">${w.becomesIndicator}</option>
            ${named.map(([id, name]) => html`<option value="${id}" ${id === becomes && html`selected`}>${name}</option>`)}
          </select>`
    }
    <input
      name="reason"
      value="${said['reason'] ?? ''}"
      aria-label="${w.reason}"
      placeholder="${w.reason}"
      maxlength="2000"
      autocomplete="off"
    />
    <button type="submit">${w.judge}</button>
  </form>`;
}

function judgedTable(judged: readonly CodeJudgementAnswer[], view: ViewContext): Html {
  const w = readingWords(view);
  return table<CodeJudgementAnswer>(
    w.judgedCaption,
    [
      { heading: w.code, cell: ({ code }) => html`<code class="breakable">${code}</code>` },
      { heading: w.kind, cell: ({ kind }) => w.kinds[kind] },
      { heading: w.source, cell: ({ source }) => source },
      {
        heading: w.meansNow,
        cell: ({ verdict, becomes }) => (becomes === null ? w.verdicts[verdict] : html`<code>${becomes}</code>`),
      },
      { heading: w.reason, cell: ({ reason }) => reason },
      { heading: w.who, cell: ({ by }) => by },
      { heading: w.at, cell: ({ at }) => dayText(at.slice(0, 10), view.locale) },
    ],
    judged,
  );
}
