/** The texts that the cells of a workbook share. Kept as bytes: as strings, a million of them would fill the memory. */
import { CounterfoilError } from '../../core/errors/errors.ts';
import { SHEET_TOO_LARGE } from './errors.ts';
import { limits } from './limits.ts';
import { XmlStream } from './xmlStream.ts';
import type { ZipFile } from './zipFile.ts';
import { damaged } from './zipFile.ts';

export interface SharedStrings {
  /** Throws when there is no such text. */
  at(index: number): string;
}

class TextArena implements SharedStrings {
  private bytes = Buffer.alloc(1024 * 1024);
  private ends = new Uint32Array(65_536);
  private count = 0;
  private recent = new Map<number, string>();

  add(text: string): void {
    const start = this.ends[this.count] ?? 0;
    const most = start + text.length * 3;
    if (start > limits.sharedTextBytes) {
      throw new CounterfoilError(SHEET_TOO_LARGE, 'the texts of the workbook come to more than 192 MiB');
    }
    if (this.count >= limits.sharedTexts) {
      throw new CounterfoilError(SHEET_TOO_LARGE, `the workbook has more than ${limits.sharedTexts} texts`);
    }
    if (most > this.bytes.length) {
      const larger = Buffer.alloc(Math.max(most, this.bytes.length * 1.5));
      this.bytes.copy(larger, 0, 0, start);
      this.bytes = larger;
    }
    this.count += 1;
    if (this.count >= this.ends.length) {
      const larger = new Uint32Array(this.ends.length * 2);
      larger.set(this.ends);
      this.ends = larger;
    }
    this.ends[this.count] = start + this.bytes.write(text, start);
  }

  at(index: number): string {
    const known = this.recent.get(index);
    if (known !== undefined) return known;
    if (!Number.isInteger(index) || index < 0 || index >= this.count)
      throw damaged('a cell names a text that is not there');
    const text = this.bytes.toString('utf8', this.ends[index] ?? 0, this.ends[index + 1] ?? 0);
    if (this.recent.size >= 20_000) this.recent = new Map();
    this.recent.set(index, text);
    return text;
  }
}

/** Reads them all. Reading aids for Japanese (`rPh`) are left out; the parts of a rich text are joined. */
export async function readSharedStrings(zip: ZipFile, part: string): Promise<SharedStrings> {
  const arena = new TextArena();
  let text = '';
  let [inText, aside] = [false, 0];
  const xml = new XmlStream(part, {
    open(name) {
      if (name === 'si') text = '';
      else if (name === 't') inText = aside === 0;
      else if (name === 'rPh') aside += 1;
    },
    text(piece) {
      if (inText && text.length <= limits.cellCharacters) text += piece;
    },
    close(name) {
      if (name === 't') inText = false;
      else if (name === 'rPh') aside -= 1;
      else if (name === 'si') arena.add(unescaped(text));
    },
  });
  for await (const chunk of zip.stream(part)) xml.write(chunk);
  xml.close();
  return arena;
}

/** Characters that XML cannot hold are written "_x000D_" (ECMA-376, Part 1, 22.9.2.19). */
export function unescaped(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replaceAll(/_x([0-9A-Fa-f]{4})_/g, (_whole, code: string) => String.fromCharCode(parseInt(code, 16)));
}
