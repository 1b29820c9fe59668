import { counted } from '../../core/decimals/counted.ts';
import type { RunAnswer, RunsMade } from '../../actions/alertAnswers.ts';
import { safeForTerminal } from '../reading/safeForTerminal.ts';

/** Runs that were made, one a line; when none was, why. */
export function* runsText({ runs, latest }: RunsMade): Generator<string> {
  for (const run of runs) yield* runText(run);
  if (runs.length > 0) return;
  yield latest === null
    ? 'No rule is published, so that there is nothing to run.'
    : `Nothing is new since run ${latest.number} of ${latest.day}.`;
}

function* runText({ number, day, summary }: RunAnswer): Generator<string> {
  const { rules, places, readings, tests, alerts, fired, ended, muted, withheld, problems, bulletin } = summary;
  const chance = withheld === 0 ? '' : `; ${withheld} held back as chance`;
  yield `Run ${number}, ${day}: ${counted(rules.length, 'rule')} over ${counted(places, 'place')} and ${counted(readings, 'reading')}, ${counted(tests, 'test')}. ${counted(alerts, 'alert')} on, ${fired} new, ${ended} ended, ${muted} muted${chance}.`;
  if (bulletin.kind === 'digest') yield `  Told in one digest of ${counted(bulletin.groups.length, 'group')}.`;
  for (const { record, code, message } of problems) {
    yield safeForTerminal(`  Does not run as it is: rule ${record}: ${message} (${code})`);
  }
}
