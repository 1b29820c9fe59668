/** Reads the made-up programme of watched villages that comes along: data/monitoring/sample. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { dataFolder } from '../files/dataFolder.ts';

export interface SampleReadings {
  /** Tables as their files have them: the header first. No cell holds a comma. */
  readonly places: readonly (readonly string[])[];
  readonly observations: readonly (readonly string[])[];
  /** JSON in the format of rules. */
  readonly rules: string;
}

export function readSampleReadings(folder = join(dataFolder('monitoring'), 'sample')): SampleReadings {
  const read = (name: string): string => readFileSync(join(folder, name), 'utf8');
  return {
    places: rowsOf(read('places.csv')),
    observations: rowsOf(read('observations.csv')),
    rules: read('rules.json'),
  };
}

function rowsOf(text: string): string[][] {
  const lines = text.split(/\r?\n/).filter((line) => line !== '');
  return lines.map((line) => line.split(','));
}
