/** The code of an error of Node or PostgreSQL ("ENOENT", "22021"); errors are never told apart by their words. */
export function errorCode(error: unknown): string | null {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : null;
}
