/** What the definition of a rule asks, in words. A definition may be wrong: what it cannot mean is named as it stands. */
import type { WatchRuleAnswer } from '../../../actions/alertAnswers.ts';
import type { Unit } from '../../../core/monitoring/words/words.ts';
import { differenceWords, quantity } from '../../../core/monitoring/words/words.ts';
import type { Html, Part } from '../../html.ts';
import { html } from '../../html.ts';
import type { ViewContext } from '../../view.ts';
import { wordsOf } from '../../view.ts';
import { placeName, said } from '../parts/places.ts';
import { ruleRoomWords } from './words.ts';

type Member = Readonly<Record<string, unknown>>;

function memberOf(value: unknown): Member {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {};
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function text(value: unknown, otherwise: string): string {
  return typeof value === 'number' || typeof value === 'string' ? String(value).slice(0, 100) : otherwise;
}

/** Null where the definition is no JSON. */
export function ruleInWords(
  { definition, indicator, named }: Pick<WatchRuleAnswer, 'definition' | 'indicator' | 'named'>,
  view: ViewContext,
): Html | null {
  let rule: Member;
  try {
    rule = memberOf(JSON.parse(definition));
  } catch {
    return null;
  }
  const w = ruleRoomWords(view);
  const periods = (name: string): number => (typeof rule[name] === 'number' ? rule[name] : 1);
  return html`<ul class="explained">
      ${conditionPart(rule['when'], { indicator, named, view }, 0)}
    </ul>
    <p>${w.forPeriods(periods('for'), periods('clearFor'))} ${scopePart(rule['scope'], named, view)}</p>`;
}

function scopePart(scope: unknown, { places }: WatchRuleAnswer['named'], view: ViewContext): string {
  const { scopes } = ruleRoomWords(view);
  const { listSeparator, entryKinds } = wordsOf(view);
  const members = memberOf(scope);
  const nameOf = (id: string): string => {
    const place = places.find((each) => each.id === id);
    return place === undefined ? id : placeName(place, view);
  };
  const spoken = { tiers: (id: string) => entryKinds[id] ?? id, within: nameOf, places: nameOf, lists: String };
  const parts = (['tiers', 'within', 'places', 'lists'] as const).flatMap((name) => {
    const names = listOf(members[name]).map((each) => spoken[name](text(each, '?')));
    return names.length === 0 ? [] : [scopes[name](names.join(listSeparator))];
  });
  return parts.length === 0 ? scopes.everywhere : scopes.of(parts.join(listSeparator));
}

/** As deep as the format allows. */
const deepest = 8;

interface Around extends Pick<WatchRuleAnswer, 'indicator' | 'named'> {
  readonly view: ViewContext;
}

function conditionPart(condition: unknown, around: Around, depth: number): Part {
  const { conditions: c } = ruleRoomWords(around.view);
  const members = memberOf(condition);
  const within = (heading: string, parts: readonly unknown[]): Html =>
    html`<li>
      ${heading}
      <ul>
        ${depth < deepest && parts.map((each) => conditionPart(each, around, depth + 1))}
      </ul>
    </li>`;
  if (Array.isArray(members['all'])) return within(c.all, members['all']);
  if (Array.isArray(members['any'])) return within(c.any, members['any']);
  if (typeof members['atLeast'] === 'number') return within(c.atLeast(members['atLeast']), listOf(members['of']));
  if ('not' in members) return within(c.not, [members['not']]);
  const [name = '', options] = Object.entries(members)[0] ?? [];
  return html`<li>${leafWords(name, memberOf(options), around)}</li>`;
}

function leafWords(name: string, options: Member, { indicator: own, named, view }: Around): string {
  const { conditions: c } = ruleRoomWords(view);
  const option = (key: string, otherwise: string): string => text(options[key], otherwise);
  const id = typeof options['indicator'] === 'string' ? options['indicator'] : null;
  const indicator = id === null ? own : named.indicators.find((each) => each.id === id);
  const of =
    id === null ? '' : c.ofIndicator(indicator === undefined || indicator === null ? id : said(indicator.title, view));
  const unit: Unit = options['relative'] === true ? { unit: '%' } : (indicator ?? { unit: '' });
  const amount = (key: string, otherwise: string, write: typeof quantity): string => {
    const value = options[key];
    return typeof value === 'number' ? write(value, unit, view.locale) : option(key, otherwise);
  };
  return leaf() + of;

  function leaf(): string {
    switch (name) {
      case 'line': {
        const exit = 'exitLevel' in options ? amount('exitLevel', '?', quantity) : null;
        const number = (key: string): number => (typeof options[key] === 'number' ? options[key] : 1);
        return c.line({ limit: amount('limit', '?', quantity), exit, atLeast: number('atLeast'), of: number('of') });
      }
      case 'change':
        return c.change({
          limit: amount('limit', '?', options['relative'] === true ? shareOf : differenceWords),
          over: option('over', '1'),
        });
      case 'pathGap':
        return c.pathGap({ tolerance: amount('tolerance', '0', differenceWords) });
      case 'trend':
        return c.trend({ last: option('last', '24'), p: amountOfShare(options['p'] ?? 0.05) });
      case 'baseline':
        return c.baseline({
          z: option('z', options['method'] === 'count' ? '2.41' : '3.09'),
          method: c.methods[option('method', 'trend')] ?? '',
        });
      case 'ewma':
        return c.ewma({ width: option('width', '4.8') });
      case 'cusum':
        return c.cusum({ limit: option('limit', '13') });
      case 'peers':
        return c.peers({ z: option('z', '3.09') });
      case 'dataGap':
        return 'completeness' in options && !('periods' in options)
          ? c.incomplete(amountOfShare(options['completeness']))
          : c.dataGap({ periods: option('periods', '?') });
      default:
        return c.other(name);
    }
  }
}

function amountOfShare(share: unknown): string {
  return typeof share === 'number' ? shareOf(share, { unit: '%' }, 'en') : '?';
}

/** A share of the earlier value, in percent. */
function shareOf(value: number, of: Unit, language: Parameters<typeof quantity>[2]): string {
  return quantity(value * 100, of, language);
}
