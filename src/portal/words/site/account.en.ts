/** One’s own account, adding a document, the interface for programs, in English. */
import type { Lookup } from '../lookup.ts';

export const accountEn = {
  yourAccount: 'Your account',
  accountLead: (name: string, role: string): string =>
    `Signed in as ${name}, ${role}. The name stands beside every decision you make.`,
  accountRoles: { auditor: 'auditor', contributor: 'contributor', reviewer: 'reviewer' } as Lookup,
  changePassword: 'Change the password',
  currentPassword: 'Current password',
  newPassword: (least: number): string => `New password (${least} characters or more)`,
  changePasswordNow: 'Change it and end other sessions',
  programKeys: 'Keys for programs',
  programKeysLead: 'A key speaks for you in the API: send it as “Authorization: Bearer …”.',
  newKeyOnce: 'The new key. It is shown this once; store it now.',
  keyPurpose: 'What the key is for',
  makeKey: 'Make a key',
  noKeys: 'There are no keys.',
  revokeKey: (name: string): string => `Revoke “${name}”`,
  addDocument: 'Add a document',
  addDocumentLead:
    'The text is archived as it is, with its hash. Claims are drafted from it and wait for review. Adding the same document twice changes nothing.',
  fileToAdd: 'File',
  fileHint:
    'Text, Markdown, HTML, PDF or DOCX, at most 64 MiB; or a photo (JPEG, PNG or WebP, at most 10 MB). A photo must show works and places, not persons. Its title says what it shows and is needed; what the camera wrote into the file is removed.',
  detailsHint: 'What the file itself says is used where a field below is empty.',
  documentTitle: 'Title',
  sourceUrl: 'Web address',
  publishedOn: 'Day of publication',
  languageCode: 'Language',
  whoseVoice: 'Whose voice',
  archiveAndDraft: 'Archive and draft claims',
  apiTitle: 'The API',
  apiLead:
    'Every page answers programs too: add .json to its address. Below is what else there is. Reading needs no account; the rest takes a key, which you make on the page of your account.',
  apiDescription: 'Full description (OpenAPI 3.1)',
  apiOperations: 'Operations',
  apiOperation: 'Operation',
  apiDoes: 'What it does',
};
