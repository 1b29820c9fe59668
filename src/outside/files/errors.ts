/** What can go wrong between a file and its text. Every one names its remedy; none of them stores anything. */
import { defineError } from '../../core/errors/errors.ts';

export const FILE_NOT_FOUND = defineError({
  code: 'FILE_NOT_FOUND',
  status: 404,
  exitCode: 2,
  remedy: 'Check the path; a name with spaces needs quotation marks.',
});

export const FILE_NOT_READABLE = defineError({
  code: 'FILE_NOT_READABLE',
  status: 403,
  exitCode: 3,
  remedy: 'Name a file, not a folder, and make sure that you may read it.',
});

export const DOCUMENT_EMPTY = defineError({
  code: 'DOCUMENT_EMPTY',
  status: 422,
  exitCode: 1,
  remedy: 'The file holds no words. Check that it was saved or downloaded completely.',
});

export const DOCUMENT_TOO_LARGE = defineError({
  code: 'DOCUMENT_TOO_LARGE',
  status: 413,
  exitCode: 1,
  remedy: 'Split the document into parts and read each of them; the message says which limit it met.',
});

export const DOCUMENT_BINARY = defineError({
  code: 'DOCUMENT_BINARY',
  status: 415,
  exitCode: 1,
  remedy: 'Give text, Markdown, HTML, PDF, DOCX, JPEG, PNG or WebP. Export other formats to one of these first.',
});

export const DOCUMENT_ENCODING = defineError({
  code: 'DOCUMENT_ENCODING',
  status: 422,
  exitCode: 1,
  remedy: 'Save the file as UTF-8 in the editor it comes from, or convert it: iconv -f ENCODING -t UTF-8 FILE.',
});

export const DOCUMENT_ENCRYPTED = defineError({
  code: 'DOCUMENT_ENCRYPTED',
  status: 422,
  exitCode: 1,
  remedy: 'Open the document with its password, save a copy without one, and give that copy.',
});

export const DOCUMENT_SCANNED = defineError({
  code: 'DOCUMENT_SCANNED',
  status: 422,
  exitCode: 1,
  remedy:
    'The pages are pictures. Add a text layer by optical character recognition (OCR), for example: ocrmypdf FILE OUT.',
});

export const DOCUMENT_ZIP_BOMB = defineError({
  code: 'DOCUMENT_ZIP_BOMB',
  status: 413,
  exitCode: 1,
  remedy: 'The package unpacks to far more than a report holds. Do not open it unless you trust who sent it.',
});

export const DOCUMENT_TOO_DEEP = defineError({
  code: 'DOCUMENT_TOO_DEEP',
  status: 422,
  exitCode: 1,
  remedy: 'The markup is nested deeper than any real page. Save the article as text from a browser and give that.',
});

export const DOCUMENT_TOO_SLOW = defineError({
  code: 'DOCUMENT_TOO_SLOW',
  status: 422,
  exitCode: 1,
  remedy: 'Its structure takes too long to take apart. Export it anew, or save its text and give that.',
});

export const DOCUMENT_MALFORMED = defineError({
  code: 'DOCUMENT_MALFORMED',
  status: 422,
  exitCode: 1,
  remedy: 'The file is damaged or cut short. Download or export it again.',
});

export const DOCUMENT_UNSUPPORTED = defineError({
  code: 'DOCUMENT_UNSUPPORTED',
  status: 415,
  exitCode: 1,
  remedy: 'Save it as DOCX, PDF, HTML, Markdown or plain text and give that.',
});

export const PICTURE_WITHOUT_CAPTION = defineError({
  code: 'PICTURE_WITHOUT_CAPTION',
  status: 422,
  exitCode: 1,
  remedy: 'Say in the title what the picture shows, where and when: counterfoil add PHOTO --title WORDS.',
});

export const PICTURE_TOO_LARGE = defineError({
  code: 'PICTURE_TOO_LARGE',
  status: 413,
  exitCode: 1,
  remedy: 'Save the picture smaller (2000 pixels on the longer side are plenty) and give that.',
});

export const CASE_DEADLINES_UNREADABLE = defineError({
  code: 'CASE_DEADLINES_UNREADABLE',
  status: 500,
  exitCode: 3,
  remedy: 'Mend the file that COUNTERFOIL_CASE_DEADLINES names, as docs/monitoring-cases.md shows, and start again.',
});
