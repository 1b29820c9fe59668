/** Filters of a list as a plain GET form, so that every filtered view has an address. */
import type { Html } from '../html.ts';
import { html } from '../html.ts';
import type { Listing } from '../listing.ts';
import type { ViewContext } from '../view.ts';
import { wordsOf } from '../view.ts';
import { dayType, selectField, textField } from './fields.ts';

export interface Filter {
  readonly name: string;
  readonly label: string;
  /** With options it is a choice, with `check` a box to tick, otherwise free text. */
  readonly options?: readonly (readonly [value: string, words: string])[];
  readonly check?: boolean;
  readonly isDate?: boolean;
  /** What names are offered while one types; the page then carries the script of record forms. */
  readonly lookup?: 'place' | 'party';
}

function control(filter: Filter, value: string): Html {
  if (filter.options) return selectField({ ...filter, options: filter.options, value });
  if (filter.check)
    return html`<label class="check"
      ><input type="checkbox" name="${filter.name}" value="1" ${value === '1' && html`checked`} />
      ${filter.label}</label
    >`;
  const { name, label, isDate, lookup } = filter;
  return textField({ name, label, value, ...(isDate && { type: dayType(value) }), ...(lookup && { lookup }) });
}

export function filterForm(filters: readonly Filter[], listing: Listing<unknown>, view: ViewContext): Html {
  const w = wordsOf(view);
  const known = new Set(filters.map((filter) => filter.name));
  const others = Object.entries(listing.filters).filter(([name]) => !known.has(name) && name !== 'page');
  const isFiltered = Object.keys(listing.filters).some((name) => name !== 'page');
  return html`<form class="filters" method="get" action="${view.path}" aria-label="${w.filters}" data-record-form>
    ${others.map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}" />`)}
    ${filters.map((filter) => control(filter, listing.filters[filter.name] ?? ''))}
    <button type="submit">${w.apply}</button>
    ${isFiltered && html`<a href="${view.path}">${w.clearFilters}</a>`}
  </form>`;
}
