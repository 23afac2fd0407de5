/** What the person should be told, as it stands. Everything else that is thrown is a fault of ours. */
export class Trouble extends Error {
  override name = 'Trouble';
}

export const assertNever = (value: never): never => {
  throw new Error(`not thought of: ${String(value)}`);
};

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';

/** One sentence for a failed write, saying what to do. */
export function cannotSave(what: string, folder: string, error: unknown): Trouble {
  if (error instanceof Trouble) return error;
  switch (codeOf(error)) {
    case 'ENOSPC':
    case 'EDQUOT':
    case 'EFBIG':
      return new Trouble(
        `The disk is full, so ${what} can't be saved: free some space on the disk of ${folder}, and it is saved after all.`,
      );
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return new Trouble(
        `Steadyline may not write to ${folder}, so ${what} can't be saved: allow writing there, and it is saved after all.`,
      );
    default:
      return new Trouble(
        `${what[0]?.toUpperCase()}${what.slice(1)} can't be saved in ${folder} (${codeOf(error) || String(error)}): check that disk, and start Steadyline again.`,
      );
  }
}

export const isMissing = (error: unknown): boolean => codeOf(error) === 'ENOENT' || codeOf(error) === 'ENOTDIR';
export const isThere = (error: unknown): boolean => codeOf(error) === 'EEXIST';

/** What may be said of any error: our own sentences as they are. */
export const sentenceOf = (error: unknown): string =>
  error instanceof Trouble
    ? error.message
    : `Something went wrong inside Steadyline (${error instanceof Error ? error.message : String(error)}): start it again.`;
