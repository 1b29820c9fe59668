import type { SilenceAnswer } from '../../actions/alertAnswers.ts';
import { safeForTerminal } from '../reading/safeForTerminal.ts';

export function* silencesText({ items }: { readonly items: readonly SilenceAnswer[] }): Generator<string> {
  if (items.length === 0) yield 'Nobody has asked for silence.';
  for (const { id, reason, by, from, until, holds, endedEarly, ...match } of items) {
    const { rule, theme, indicator, place, list, severity } = match;
    const about = Object.entries({ rule, theme, indicator, place, list, severity }).flatMap(([name, value]) =>
      value === null ? [] : [`${name} ${value}`],
    );
    const ended = endedEarly === null ? '' : `; ended early: ${endedEarly.reason}`;
    yield safeForTerminal(
      `${holds ? 'holds' : 'over'}: ${about.join(', ')}, ${from} to ${until}, for ${by}: ${reason}${ended} (${id})`,
    );
  }
}
