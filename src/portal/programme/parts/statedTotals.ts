/** What was published of a supervision list's size, beside what the list names, as a whole and by region. */
import type { RegionCount, StatedTotal, SupervisionList } from '../../../actions/listAnswers.ts';
import type { Html, Part } from '../../html.ts';
import { html } from '../../html.ts';
import { dayText } from '../../numbers/days.ts';
import { exactDigits } from '../../numbers/readable.ts';
import { countLink } from '../../parts/stub.ts';
import { table } from '../../parts/table.ts';
import type { ViewContext } from '../../view.ts';
import { wordsOf } from '../../view.ts';
import { choiceText } from './choice.ts';
import { nameLink, nameText } from './names.ts';
import { partOfList } from './partOfList.ts';
import { programmeWords } from './words.ts';

/** "stated 10 in Xinjiang; the list names 8". */
function statedSentence(each: StatedTotal, answer: SupervisionList, view: ViewContext): string {
  const p = programmeWords(view);
  const place = each.place === null ? null : nameText(each.place, answer.names, view);
  const words = {
    stated: exactDigits(each.stated),
    listed: exactDigits(String(each.listed)),
    place,
    level: p.ofLevel(each.level, each.listed),
  };
  return each.difference === '0' ? p.statedSame(words) : p.statedDiffers(words);
}

export function statedTotals(answer: SupervisionList, view: ViewContext): Html {
  const w = wordsOf(view);
  const p = programmeWords(view);
  if (answer.stated.length === 0) return html`<p class="empty">${p.nothingStated}</p>`;
  return table<StatedTotal>(
    p.statedCaption,
    [
      {
        heading: p.region,
        cell: (each) => (each.place === null ? p.wholeList : nameLink(each.place, answer.names, view)),
      },
      { heading: p.level, cell: (each) => choiceText('list', 'stated.level', each.level, view) },
      { heading: p.stated, cell: (each) => statedNumber(each), number: true },
      {
        heading: p.onTheList,
        cell: (each) =>
          countLink(each.listed, partOfList(answer, { level: each.level, within: each.place ?? '' }, view)),
        number: true,
      },
      {
        heading: p.inWords,
        cell: (each) =>
          html`${each.difference !== '0' && html`<span class="badge badge-differs">${p.differs}</span> `}${statedSentence(each, answer, view)}`,
      },
      { heading: p.asOf, cell: (each) => (each.on === null ? w.notStated : dayText(each.on, view.locale)) },
    ],
    answer.stated,
  );
}

function statedNumber(each: StatedTotal): Html {
  const digits = exactDigits(each.stated);
  if (each.document === null) return html`${digits}`;
  return html`<a class="stub" href="/documents/${encodeURIComponent(each.document)}" title="${each.words ?? ''}"
    >${digits}</a
  >`;
}

/** The latest number that was published of a region at this level. */
function statedOfRegion(row: RegionCount, answer: SupervisionList): Part {
  const found = answer.stated
    .filter((each) => each.place === row.place && each.level === row.level)
    .toSorted((a, b) => (b.on ?? '').localeCompare(a.on ?? ''))[0];
  return found ? statedNumber(found) : html`<span class="muted">–</span>`;
}

export function regionCounts(answer: SupervisionList, view: ViewContext): Html | null {
  const p = programmeWords(view);
  if (answer.regions.length === 0) return null;
  return table(
    p.regionsCaption,
    [
      { heading: p.region, cell: (row) => nameLink(row.place, answer.names, view) },
      { heading: p.level, cell: (row) => choiceText('listing', 'level', row.level, view) },
      {
        heading: p.onTheList,
        cell: (row) => countLink(row.onList, partOfList(answer, { level: row.level, within: row.place }, view)),
        number: true,
      },
      { heading: p.stated, cell: (row) => statedOfRegion(row, answer), number: true },
      {
        heading: p.leftIt,
        cell: (row) => countLink(row.left, partOfList(answer, { level: row.level, within: row.place }, view)),
        number: true,
      },
    ],
    answer.regions,
  );
}
