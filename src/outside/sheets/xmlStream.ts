/** The XML of a workbook's part, read while it is unpacked: however large the part is, little of it is in memory. */
import { SaxesParser } from 'saxes';
import { CounterfoilError } from '../../core/errors/errors.ts';
import { SHEET_UNSAFE } from './errors.ts';
import { localName } from './workbook.ts';
import { damaged } from './zipFile.ts';

export interface XmlHandlers {
  readonly open: (name: string, attributes: Readonly<Record<string, string>>) => void;
  readonly text: (text: string) => void;
  readonly close: (name: string) => void;
}

/** The parser keeps a text, a name, a comment whole until its end comes. A cell holds 32,767 characters. */
const MOST_UNBROKEN = 4 * 1024 * 1024;
/** Sheets and shared texts are some seven elements deep. */
const MOST_DEPTH = 256;

export class XmlStream {
  private readonly part: string;
  private readonly parser = new SaxesParser({ position: false, xmlns: false });
  private readonly decoder = new TextDecoder('utf-8');
  private unbroken = 0;
  private depth = 0;

  /** Names reach the handlers without their prefixes. */
  constructor(part: string, { open, text, close }: XmlHandlers) {
    this.part = part;
    this.parser.on('opentag', ({ name, attributes }) => {
      this.unbroken = 0;
      this.depth += 1;
      if (this.depth > MOST_DEPTH) throw this.unsafe('elements within elements without end');
      open(localName(name), attributes);
    });
    this.parser.on('text', text);
    this.parser.on('closetag', ({ name }) => {
      this.unbroken = 0;
      this.depth -= 1;
      close(localName(name));
    });
    this.parser.on('error', (error) => {
      throw damaged(`its part ${part} is no XML`, error);
    });
  }

  /** Throws SHEET_DAMAGED, SHEET_UNSAFE, and what the handlers throw. */
  write(chunk: Uint8Array): void {
    const text = this.decoder.decode(chunk, { stream: true });
    this.unbroken += text.length;
    this.parser.write(text);
    if (this.unbroken > MOST_UNBROKEN) throw this.unsafe('millions of characters between two elements');
  }

  close(): void {
    this.parser.close();
  }

  private unsafe(what: string): CounterfoilError {
    return new CounterfoilError(SHEET_UNSAFE, `the workbook is not safe to read: its part ${this.part} has ${what}`);
  }
}
