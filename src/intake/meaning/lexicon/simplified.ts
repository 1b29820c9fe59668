import {
  simplified as simplifiedForms,
  traditional as traditionalForms,
} from '../../../core/names/traditionalTable.ts';

/** A variant that the names' table leaves out, and reports from Hong Kong write. */
const variants = [['衞', '卫']] as const;

/** By UTF-16 unit, its simplified form; one character stands for one, so offsets stay. */
const forms = Uint16Array.from({ length: 0x10000 }, (_, code) => code);
for (let at = 0; at < traditionalForms.length; at += 1)
  forms[traditionalForms.charCodeAt(at)] = simplifiedForms.charCodeAt(at);
for (const [form, plain] of variants) forms[form.charCodeAt(0)] = plain.charCodeAt(0);

/** The simplified form of a character; any other character is itself. */
export function simplified(code: number): number {
  return forms[code] ?? code;
}
