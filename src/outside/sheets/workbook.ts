/** The parts of an XLSX package that say what its sheets are called and how its numbers are shown (ECMA-376, Part 1). */
import { SaxesParser } from 'saxes';
import { CounterfoilError } from '../../core/errors/errors.ts';
import { SHEET_UNSUPPORTED } from './errors.ts';
import type { NumberStyle } from './numberStyle.ts';
import { builtInStyle, styleOfFormat } from './numberStyle.ts';
import type { SheetName } from './sheetFile.ts';
import type { ZipFile } from './zipFile.ts';
import { damaged } from './zipFile.ts';

export interface Workbook {
  readonly sheets: readonly (SheetName & { readonly part: string })[];
  readonly from1904: boolean;
  readonly sharedStrings: string | null;
  /** By the number that a cell names as its style. */
  readonly styles: readonly NumberStyle[];
}

interface Tag {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
}

/** "row" for "x:row": some writers put a prefix before every name. */
export function localName(name: string): string {
  const colon = name.indexOf(':');
  return colon < 0 ? name : name.slice(colon + 1);
}

async function eachTag(zip: ZipFile, part: string, see: (tag: Tag) => void): Promise<void> {
  const parser = new SaxesParser({ position: false, xmlns: false });
  parser.on('opentag', ({ name, attributes }) => see({ name: localName(name), attributes }));
  parser.on('error', (error) => {
    throw damaged(`its part ${part} is no XML`, error);
  });
  parser.write(await zip.text(part)).close();
}

async function relations(
  zip: ZipFile,
  folder: string,
  name: string,
): Promise<Map<string, { type: string; part: string }>> {
  const found = new Map<string, { type: string; part: string }>();
  const file = `${folder}_rels/${name}.rels`;
  if (!zip.has(file)) return found;
  await eachTag(zip, file, ({ name: tag, attributes }) => {
    if (tag !== 'Relationship') return;
    const target = attributes['Target'] ?? '';
    const part = target.startsWith('/') ? target.slice(1) : `${folder}${target}`.replaceAll(/[^/]+\/\.\.\//g, '');
    found.set(attributes['Id'] ?? '', { type: (attributes['Type'] ?? '').split('/').at(-1) ?? '', part });
  });
  return found;
}

async function readStyles(zip: ZipFile, part: string | undefined): Promise<NumberStyle[]> {
  if (part === undefined || !zip.has(part)) return [];
  const custom = new Map<number, NumberStyle>();
  const styles: NumberStyle[] = [];
  let inCells = false;
  await eachTag(zip, part, ({ name, attributes }) => {
    if (name === 'numFmt') custom.set(Number(attributes['numFmtId']), styleOfFormat(attributes['formatCode'] ?? ''));
    if (name === 'cellXfs' || name === 'cellStyleXfs' || name === 'cellStyles' || name === 'dxfs') {
      inCells = name === 'cellXfs';
    }
    if (name === 'xf' && inCells) {
      const id = Number(attributes['numFmtId'] ?? '0');
      styles.push(custom.get(id) ?? builtInStyle(id));
    }
  });
  return styles;
}

/** Reads what the package says of itself. Throws SHEET_UNSUPPORTED when it is another kind of package. */
export async function readWorkbook(zip: ZipFile): Promise<Workbook> {
  const root = [...(await relations(zip, '', '')).values()].find(({ type }) => type === 'officeDocument')?.part;
  const main = root ?? 'xl/workbook.xml';
  if (!zip.has(main) || !main.endsWith('.xml') || main.startsWith('word/')) {
    throw new CounterfoilError(SHEET_UNSUPPORTED, 'the file is a package, but not an XLSX workbook');
  }
  const folder = main.slice(0, main.lastIndexOf('/') + 1);
  const parts = await relations(zip, folder, main.slice(folder.length));
  const ofType = (type: string): string | undefined => [...parts.values()].find((each) => each.type === type)?.part;
  const sheets: (SheetName & { part: string })[] = [];
  let from1904 = false;
  await eachTag(zip, main, ({ name, attributes }) => {
    if (name === 'workbookPr') from1904 = attributes['date1904'] === '1' || attributes['date1904'] === 'true';
    if (name !== 'sheet') return;
    const id = Object.entries(attributes).find(([key]) => key.endsWith(':id'))?.[1] ?? '';
    const target = parts.get(id);
    const hidden = (attributes['state'] ?? 'visible') !== 'visible';
    if (target?.type === 'worksheet') sheets.push({ name: attributes['name'] ?? '', hidden, part: target.part });
  });
  const shared = ofType('sharedStrings');
  return {
    sheets,
    from1904,
    sharedStrings: shared !== undefined && zip.has(shared) ? shared : null,
    styles: await readStyles(zip, ofType('styles')),
  };
}
