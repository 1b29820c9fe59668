/** Lists of places and of actors. */
import type { RegistryEntry } from '../../core/names/gazetteer.ts';
import type { Html, Part } from '../html.ts';
import { html, joined } from '../html.ts';
import { layout } from '../layout.ts';
import type { Listing } from '../listing.ts';
import { filterForm } from '../parts/filters.ts';
import { entryLink } from '../parts/names.ts';
import { pager } from '../parts/pager.ts';
import { table } from '../parts/table.ts';
import type { ViewContext } from '../view.ts';
import { wordsOf } from '../view.ts';

const shownAliases = 4;

function aliases(entry: RegistryEntry, view: ViewContext): Part {
  const w = wordsOf(view);
  if (entry.aliases.length === 0) return html`<span class="not-stated">${w.noneKnown}</span>`;
  const shown = entry.aliases.slice(0, shownAliases);
  const rest = entry.aliases.length - shown.length;
  return [...joined(shown, w.listSeparator), rest > 0 && ` ${w.andMore(rest)}`];
}

interface Room {
  readonly title: string;
  readonly lead: string;
  readonly caption: string;
  readonly kinds: readonly string[];
}

function entriesPage(room: Room, answer: Listing<RegistryEntry>, view: ViewContext): Html {
  const w = wordsOf(view);
  const kinds = room.kinds.map((kind) => [kind, w.entryKinds[kind] ?? kind] as const);
  const filters = filterForm(
    [
      { name: 'q', label: w.name },
      { name: 'kind', label: w.kind, options: [['', w.any], ...kinds] },
    ],
    answer,
    view,
  );
  const list = table(
    room.caption,
    [
      { heading: w.name, cell: (entry) => entryLink(entry, view) },
      { heading: w.kind, cell: (entry) => w.entryKinds[entry.kind] ?? entry.kind },
      { heading: w.otherNames, cell: (entry) => aliases(entry, view) },
      { heading: w.code, cell: (entry) => html`<code>${Object.values(entry.codes)[0] ?? entry.id}</code>` },
    ],
    answer.items,
  );
  const body = html`<div class="column wide">
    <h1>${room.title}</h1>
    <p class="lead">${room.lead}</p>
    ${filters} ${answer.items.length === 0 ? html`<p class="empty">${w.noneMatch}</p>` : list} ${pager(answer, view)}
  </div>`;
  return layout({ title: room.title, body }, view);
}

export function placesPage(answer: Listing<RegistryEntry>, view: ViewContext): Html {
  const w = wordsOf(view);
  const kinds = ['country', 'province', 'prefecture', 'county', 'township', 'village', 'settlement'];
  return entriesPage({ title: w.places, lead: w.placesLead(answer.total), caption: w.places, kinds }, answer, view);
}

export function actorsPage(answer: Listing<RegistryEntry>, view: ViewContext): Html {
  const w = wordsOf(view);
  const kinds = [
    'region-government',
    'ministry',
    'central-body',
    'state-enterprise',
    'company',
    'social-organisation',
    'fund',
    'agency',
    'media',
    'international',
  ];
  return entriesPage({ title: w.actors, lead: w.actorsLead(answer.total), caption: w.actors, kinds }, answer, view);
}
