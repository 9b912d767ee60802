import { z } from 'zod'
import { GUARDED_FIELDS } from '@/lib/domain/identity/identity'
import { storedIdentity } from '../identity/stored-identity'
import { findIdentityCorrections, type IdentityCorrection } from './find-identity-corrections'

/** A verified version of who somebody is, of a case that readers see. */
export const shownRow = z.object({
  caseId: z.string(), version: z.number(), changes: storedIdentity, opened: z.array(z.enum(GUARDED_FIELDS)),
  trusted: z.boolean(), shownAtMs: z.number(), isSincePublic: z.boolean(),
})

/** What was corrected of who some people are, by case id; the versions of a case stand as readers were given them. */
export function toIdentityCorrections(
  rows: readonly z.infer<typeof shownRow>[],
): ReadonlyMap<string, IdentityCorrection[]> {
  const ids = [...new Set(rows.map(({ caseId }) => caseId))]
  return new Map(ids.map((id) => [id, findIdentityCorrections(rows.filter(({ caseId }) => caseId === id)
    .map((row) => (row.trusted ? { ...row, opened: GUARDED_FIELDS } : row)))]))
}
