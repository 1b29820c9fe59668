import type { ListingLine, Lists, SupervisionList } from '../../actions/listAnswers.ts';
import { counted } from '../../core/decimals/counted.ts';
import { listName } from '../../core/lists/memberships.ts';
import { safeForTerminal } from '../reading/safeForTerminal.ts';

type Language = 'en' | 'zh';

export function* listsText({ day, lists }: Lists, language: Language): Generator<string> {
  yield `${counted(lists.length, 'supervision list')} as of ${day}.`;
  for (const { record, onList, left } of lists) {
    const title = language === 'zh' ? record.localTitle : record.title;
    yield safeForTerminal(`${title}: ${onList} on it, ${left} left (${listName(record)})`);
  }
}

export function* listText(answer: SupervisionList, language: Language): Generator<string> {
  const { record, day, onList, left, onProbation, nearness, overdue, matching, listings } = answer;
  const on = Object.values(onList).reduce((sum, count) => sum + count, 0);
  yield safeForTerminal(`${language === 'zh' ? record.localTitle : record.title}, as of ${day}:`);
  yield `${on} on the list, ${left} left, ${onProbation} of them on probation; ${nearness.mayLeave} may leave, ${nearness.exitDue} more have met every criterion, ${overdue} are overdue.`;
  for (const line of listings) yield* lineText(line, answer, language);
  if (matching > listings.length) yield `… and ${matching - listings.length} more; --most shows more`;
}

function* lineText(line: ListingLine, { names }: SupervisionList, language: Language): Generator<string> {
  const { place, standing, sentence, localSentence, missing, deadline, id } = line;
  const known = names[place];
  const name = (language === 'zh' ? known?.localName : null) ?? known?.name ?? place;
  yield safeForTerminal(`${name} (${place}): ${standing}`);
  yield safeForTerminal(`    ${language === 'zh' ? localSentence : sentence} (${id})`);
  const steps = missing.map((each) => (language === 'zh' ? each.localWords : each.words));
  if (line.onList && steps.length > 0) yield safeForTerminal(`    still missing: ${steps.join(', ')}`);
  if (deadline !== null && deadline.daysLeft < 0) yield `    due ${deadline.due}: ${-deadline.daysLeft} days over`;
}
