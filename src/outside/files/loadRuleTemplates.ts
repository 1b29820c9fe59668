/** Reads the rules to begin with that come with the program: data/monitoring/ruleTemplates.json. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { RuleTemplate } from '../../core/monitoring/rules/ruleTemplate.ts';
import { readRuleTemplates } from '../../core/monitoring/rules/ruleTemplate.ts';
import { dataFolder } from './dataFolder.ts';

let loaded: readonly RuleTemplate[] | null = null;

/** In the order of the file; read once per process. */
export function loadRuleTemplates(): readonly RuleTemplate[] {
  loaded ??= readRuleTemplates(readFileSync(join(dataFolder('monitoring'), 'ruleTemplates.json'), 'utf8'));
  return loaded;
}
