import type { SilenceAnswer } from '../../actions/alertAnswers.ts';
import { safeForTerminal } from '../reading/safeForTerminal.ts';

export function* silencesText({ items }: { readonly items: readonly SilenceAnswer[] }): Generator<string> {
  if (items.length === 0) yield 'Nobody has asked for silence.';
  for (const { id, rule, theme, indicator, place, reason, by, from, until, holds, endedEarly } of items) {
    const about = Object.entries({ rule, theme, indicator, place }).flatMap(([name, value]) =>
      value === null ? [] : [`${name} ${value}`],
    );
    const ended = endedEarly === null ? '' : `; ended early: ${endedEarly.reason}`;
    yield safeForTerminal(
      `${holds ? 'holds' : 'over'}: ${about.join(', ')}, ${from} to ${until}, for ${by}: ${reason}${ended} (${id})`,
    );
  }
}
