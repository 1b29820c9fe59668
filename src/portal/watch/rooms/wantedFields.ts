/** What somebody wants to be told, as fields of a form; `src/server/watch/wantedForm.ts` reads them. */
import type { Wanted } from '../../../core/monitoring/notices/subscription.ts';
import { caseInterests, paces } from '../../../core/monitoring/notices/subscription.ts';
import { severities } from '../../../core/monitoring/rules/rule.ts';
import type { Html } from '../../html.ts';
import { html } from '../../html.ts';
import { checkField, selectField } from '../../parts/fields.ts';
import { themeIn } from '../../../core/monitoring/words/themes.ts';
import { readerName } from '../../programme/parts/names.ts';
import type { ViewContext } from '../../view.ts';
import { watchWords } from '../words.ts';
import type { SubscriptionChoices, TypedSubscription } from './subscriptionsPage.ts';
import { noticeWords } from './words.ts';

/** `prefix` keeps the ids of several forms on one page apart. */
export interface TypedFields extends Pick<TypedSubscription, 'places' | 'openNames' | 'wanted'> {
  readonly prefix: string;
}

export function wantedFields(
  { prefix, places, openNames, wanted }: TypedFields,
  choices: SubscriptionChoices,
  view: ViewContext,
): Html {
  const w = noticeWords(view);
  const { severities: severityNames } = watchWords(view);
  return html`<fieldset>
      <legend>${w.what}</legend>
      ${checkField('alerts', w.alerts, wanted.alerts)}
      ${selectField({
        name: 'cases',
        label: w.cases,
        value: wanted.cases,
        options: caseInterests.map((each) => [each, w.caseInterests[each]] as const),
      })}
      ${listFields(wanted.lists, choices, view)}
      ${selectField({
        name: 'severity',
        label: w.leastSeverity,
        value: wanted.leastSeverity,
        options: severities.map((each) => [each, severityNames[each]] as const),
      })}
    </fieldset>
    ${placeFields(prefix, { places, openNames }, view)} ${themeFields(wanted.themes, choices, view)}
    ${selectField({ name: 'pace', label: w.pace, value: wanted.pace, options: paces.map((each) => [each, w.paces[each]] as const) })}
    ${selectField({
      name: 'language',
      label: w.language,
      value: wanted.language,
      options: [
        ['en', 'English'],
        ['zh', '中文'],
      ],
    })}`;
}

function listFields(wanted: Wanted['lists'], { lists }: SubscriptionChoices, view: ViewContext): Html {
  const w = noticeWords(view);
  const chosen = typeof wanted === 'string' ? [] : wanted;
  const gone = chosen.filter((id) => lists.every((list) => list.id !== id));
  const offered = [
    ...lists.map(({ id, title, localTitle }) => ({ id, words: readerName(title, localTitle, view) })),
    ...gone.map((id) => ({ id, words: id })),
  ];
  const kinds = offered.length === 0 ? (['none', 'all'] as const) : (['none', 'all', 'some'] as const);
  return html`${selectField({
    name: 'lists',
    label: w.lists,
    value: typeof wanted === 'string' ? wanted : 'some',
    options: kinds.map((each) => [each, w.listInterests[each]] as const),
  })}
  ${offered.map(({ id, words }) => box('list', id, { words, isChecked: chosen.includes(id) }))}`;
}

function themeFields(wanted: readonly string[], { themes }: SubscriptionChoices, view: ViewContext): Html | null {
  const w = noticeWords(view);
  const offered = [...new Set([...themes, ...wanted])];
  if (offered.length === 0) return null;
  return html`<fieldset>
    <legend>${w.themes}</legend>
    <p class="muted">${w.themesHelp}</p>
    ${offered.map((theme) => box('theme', theme, { words: themeIn(theme, view.locale), isChecked: wanted.includes(theme) }))}
  </fieldset>`;
}

function box(
  name: string,
  value: string,
  { words, isChecked }: { readonly words: string; readonly isChecked: boolean },
): Html {
  return html`<label class="check"
    ><input type="checkbox" name="${name}" value="${value}" ${isChecked && html`checked`} /> ${words}</label
  >`;
}

/** So many further names can be typed at a time. */
const emptyFields = 3;

/** Those chosen can be taken away; a name that may mean several is asked about; others are typed, and offered while one types. */
function placeFields(
  prefix: string,
  { places, openNames }: Pick<TypedFields, 'places' | 'openNames'>,
  view: ViewContext,
): Html {
  const w = noticeWords(view);
  const unknown = openNames.filter(({ candidates }) => candidates.length === 0);
  const field = (at: number): Html =>
    html`<input
      id="${prefix}-place-${at}"
      name="place"
      value="${unknown[at]?.typed ?? ''}"
      maxlength="300"
      data-lookup="place"
      autocomplete="off"
      aria-label="${w.place(places.length + at + 1)}"
      aria-describedby="${prefix}-places-help"
    />`;
  const fields = Array.from({ length: unknown.length + emptyFields }, (_none, at) => field(at));
  return html`<fieldset>
    <legend>${w.places}</legend>
    <p class="muted" id="${prefix}-places-help">${w.placesHelp}</p>
    ${places.map(({ id, name }) => box('placeId', id, { words: name, isChecked: true }))}
    ${openNames.map(({ typed, candidates }) =>
      candidates.length === 0
        ? null
        : html`<fieldset>
            <legend>${w.whichPlace(typed)}</legend>
            <input type="hidden" name="asked" value="${typed}" />
            ${candidates.map(({ id, name, detail }) =>
              box('placeId', id, { words: detail === '' ? name : `${name} – ${detail}`, isChecked: false }),
            )}
          </fieldset>`,
    )}
    ${fields}
  </fieldset>`;
}
