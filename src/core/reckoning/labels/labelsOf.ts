import { figureLabels } from './figureLabels.ts';
import type { ConflictLabel, Member } from './label.ts';
import { label } from './label.ts';
import { scopeLabels } from './scopeLabels.ts';
import { sourceLabels } from './sourceLabels.ts';

/** All that apply, those that would explain most first; `contradict` where none does. */
export function labelsOf(members: readonly Member[], slack: string | null): readonly ConflictLabel[] {
  const found = [...figureLabels(members, slack), ...sourceLabels(members), ...scopeLabels(members)];
  return found.length > 0 ? found : [label('contradict', members)];
}
