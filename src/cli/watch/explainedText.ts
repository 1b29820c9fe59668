import type { PlaceExplained } from '../../actions/alertAnswers.ts';
import { safeForTerminal } from '../reading/safeForTerminal.ts';

/** What each test says: `!` fires, `·` does not, `?` nobody can say. */
export function* explainedText({ place, day, rules }: PlaceExplained, language: 'en' | 'zh'): Generator<string> {
  yield safeForTerminal(`${place.name} (${place.id}) on ${day}:`);
  for (const { title, rule, records } of rules) {
    yield safeForTerminal(`${title[language] ?? title['en'] ?? rule} (${rule})`);
    for (const { fires, sentence } of records) {
      const said = fires === null ? '?' : fires ? '!' : '·';
      yield safeForTerminal(`  ${said} ${sentence[language] ?? ''}`);
    }
  }
}
