import { z } from 'zod'

const SHORTEST = 3
const LONGEST = 32

/**
 * A name to sign in with and to be seen by, in any script: letters, figures, spaces, hyphens, dots; 3 to 32 characters
 * that begin and end with a letter or figure. Answers it normalised (NFKC, single spaces).
 */
export const aliasInput = z
  .string()
  .max(200)
  .transform((text) => text.normalize('NFKC').trim().replace(/\s+/gu, ' '))
  .pipe(z.string().min(SHORTEST).max(LONGEST).regex(/^[\p{L}\p{N}][\p{L}\p{M}\p{N} .\u200c-]*[\p{L}\p{M}\p{N}]$/u))

/** What two aliases have in common that people would take for one. */
export function foldAlias(alias: string): string {
  return alias.normalize('NFKC').trim().replace(/[\s.\u200c-]+/gu, ' ').toLowerCase()
}
