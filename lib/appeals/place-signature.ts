import { z } from 'zod'
import { writeAudit } from '@/lib/db/audit'
import { readFieldKeys } from '@/lib/db/field-keys'
import { overPostgres } from '@/lib/db/statements'
import { teamSql } from '@/lib/db/team'
import { orderNamed } from '@/lib/domain/appeals/order-named'
import { roleMay } from '@/lib/domain/permissions/permissions'
import type { Viewer } from '@/lib/domain/permissions/viewer'
import type { Result } from '@/lib/records/result'
import { writeChange } from '@/lib/records/write-change'
import { publishSignatures } from './publish-signature'

/** So many are named first at most: more is no order. */
const MOST = 500

export const placeSignatureInput = z.strictObject({
  signatureId: z.uuid(),
  /** Where it stands among those named first, 1 the first; empty for one that is not named first. */
  place: z.union([z.literal('').transform(() => null), z.coerce.number().int().min(1).max(MOST)]),
})
export type PlaceSignature = z.output<typeof placeSignatureInput>

/**
 * Puts a public signature at a place among those whom the campaign names first, or takes it from there; the others
 * move up or down. `too_many`: there are 500.
 */
export async function placeSignature(
  viewer: Viewer,
  { signatureId: id, place }: PlaceSignature,
): Promise<Result<{ slug: string }, 'not_allowed' | 'unknown_signature' | 'too_many'>> {
  if (!roleMay(viewer.role, 'appeal.edit')) return { ok: false, reason: 'not_allowed' }
  return teamSql().begin(async (transaction) => {
    const db = overPostgres(transaction)
    const [found] = await transaction<{ appealId: string; slug: string }[]>`
      SELECT a.id AS "appealId", a.slug FROM file.signature s JOIN file.appeal a ON a.id = s.appeal_id
      WHERE s.id = ${id} AND s.is_public AND s.confirmed_at IS NOT NULL FOR UPDATE OF a`
    if (!found) return { ok: false, reason: 'unknown_signature' } as const
    const { appealId, slug } = found
    const before = await transaction<{ id: string; place: number }[]>`
      SELECT id, place_in_list AS place FROM file.signature
      WHERE appeal_id = ${appealId} AND place_in_list IS NOT NULL ORDER BY place_in_list, id`
    const after = orderNamed(before.map((one) => one.id), id, place)
    if (after.length > MOST) return { ok: false, reason: 'too_many' } as const
    await transaction`
      UPDATE file.signature s SET place_in_list = (SELECT o.place FROM
        unnest(${after}::uuid[]) WITH ORDINALITY o (id, place) WHERE o.id = s.id)
      WHERE s.appeal_id = ${appealId} AND (s.place_in_list IS NOT NULL OR s.id = ${id})`
    await publishSignatures(transaction, readFieldKeys(), [...new Set([...after, id])])
    await writeAudit(db, [{
      actor: viewer.accountId, action: 'signature.place', subjectKind: 'signature', subjectId: id,
      fields: ['place_in_list'], digest: null,
    }])
    await writeChange(db, new Set([`appeal:${slug}`]))
    return { ok: true, value: { slug } } as const
  })
}
