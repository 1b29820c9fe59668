/** Reads the ready-made indicators that come with the program: data/monitoring/indicators.json. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { IndicatorSets } from '../../core/monitoring/rules/readRules.ts';
import { readIndicatorSets } from '../../core/monitoring/rules/readRules.ts';
import { dataFolder } from './dataFolder.ts';

let loaded: IndicatorSets | null = null;

/** Indicators by the name of their set; read once per process. */
export function loadIndicatorSets(): IndicatorSets {
  loaded ??= readIndicatorSets(readFileSync(join(dataFolder('monitoring'), 'indicators.json'), 'utf8'));
  return loaded;
}
