/** What an account may do: as words of a table, and as the fields of a form. */
import type { Html, Part } from '../html.ts';
import { html } from '../html.ts';
import { checkField, selectField } from '../parts/fields.ts';
import type { ViewContext } from '../view.ts';
import type { AccountEntry, EntryNames } from './account.ts';
import { userWords } from './words.ts';

type Grants = Pick<AccountEntry, 'role' | 'side' | 'actor' | 'place' | 'rights'>;

const roles = ['contributor', 'reviewer', 'auditor', 'publisher', 'administrator'] as const;
const rights = ['export', 'publish'] as const;

function entryLink(id: string, names: EntryNames, view: ViewContext): Html {
  const entry = names[id];
  const name = (view.locale === 'zh' ? entry?.localName : null) ?? entry?.name ?? id;
  return html`<a href="/${entry?.type ?? 'place'}s/${encodeURIComponent(id)}">${name}</a> <code>${id}</code>`;
}

export function limitWords({ side, actor, place }: Grants, names: EntryNames, view: ViewContext): Part {
  const w = userWords(view);
  const limits = [
    ...(side === null ? [] : [html`${w.sides[side]}`]),
    ...(actor === null ? [] : [entryLink(actor, names, view)]),
    ...(place === null ? [] : [entryLink(place, names, view)]),
  ];
  if (limits.length === 0) return html`<span class="muted">${w.noLimits}</span>`;
  return limits.map((limit, index) => html`${index > 0 && html`<br />`}${limit}`);
}

export function rightWords(grants: Grants, view: ViewContext): Part {
  const w = userWords(view);
  if (grants.rights.length === 0) return html`<span class="muted">${w.noRights}</span>`;
  return grants.rights.map((right) => w.rightNames[right]).join(' · ');
}

interface IdField {
  readonly name: 'actor' | 'place';
  readonly label: string;
  readonly help: string;
  readonly value: string | null;
}

function idField({ name, label, help, value }: IdField): Html {
  return html`<label for="${name}">${label}</label>
    <input
      id="${name}"
      type="text"
      name="${name}"
      value="${value ?? ''}"
      maxlength="100"
      autocomplete="off"
      aria-describedby="${name}-help"
    />
    <p class="muted" id="${name}-help">${help}</p>`;
}

/** Role, limits and rights. `grants` is what stands now; null in the form for a new account. */
export function grantFields(grants: Grants | null, view: ViewContext): Html {
  const w = userWords(view);
  const current = grants?.role ?? 'contributor';
  return html`<fieldset>
      <legend>${w.role}</legend>
      ${roles.map(
        (role) =>
          html`<label class="check"
            ><input type="radio" name="role" value="${role}" ${role === current && html`checked`} />
            <span>${w.roles[role]} <span class="muted">– ${w.roleHelp[role]}</span></span></label
          >`,
      )}
    </fieldset>
    <fieldset>
      <legend>${w.limits}</legend>
      <p class="muted">${w.limitsHelp}</p>
      ${selectField({
        name: 'side',
        label: w.side,
        value: grants?.side ?? null,
        options: [
          ['', w.anySide],
          ['donor', w.sides.donor],
          ['recipient', w.sides.recipient],
        ],
      })}
      ${idField({ name: 'actor', label: w.actor, help: w.actorHelp, value: grants?.actor ?? null })}
      ${idField({ name: 'place', label: w.place, help: w.placeHelp, value: grants?.place ?? null })}
    </fieldset>
    <fieldset>
      <legend>${w.rights}</legend>
      ${rights.map((right) => checkField(`right-${right}`, w.rightNames[right], grants?.rights.includes(right) ?? false))}
    </fieldset>`;
}
