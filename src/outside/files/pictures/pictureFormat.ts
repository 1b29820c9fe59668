export type PictureFormat = 'jpeg' | 'png' | 'webp';

/** The format of a picture by its first bytes (Latin-1), or null where it is none that is archived. */
export function pictureFormat(head: string): PictureFormat | null {
  if (head.startsWith('\xFF\xD8\xFF')) return 'jpeg';
  if (head.startsWith('\x89PNG')) return 'png';
  return head.startsWith('RIFF') && head.slice(8, 12) === 'WEBP' ? 'webp' : null;
}
