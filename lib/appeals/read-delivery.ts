import { writeAudit } from '@/lib/db/audit'
import { overPostgres } from '@/lib/db/statements'
import { teamSql } from '@/lib/db/team'
import { type AppealContent, appealContentSchema } from '@/lib/domain/appeals/appeal-content'
import type { Signatory } from '@/lib/domain/appeals/signatory'
import { roleMay } from '@/lib/domain/permissions/permissions'
import type { Viewer } from '@/lib/domain/permissions/viewer'

/** A published appeal with all that can be handed over: who is named, in order, and how many signed in all. */
export interface Delivery {
  slug: string
  demonstration: boolean
  version: number
  content: AppealContent
  signatures: number
  signatories: (Omit<Signatory, 'id'> & { signedAt: Date })[]
}

/** What is delivered of an appeal, in one snapshot; null where it is not published, or for who may not export it. */
export async function readDelivery(viewer: Viewer, slug: string): Promise<Delivery | null> {
  if (!roleMay(viewer.role, 'appeal.edit')) return null
  return teamSql().begin('isolation level repeatable read', async (sql) => {
    const [appeal] = await sql<(Omit<Delivery, 'content' | 'signatories'> & { content: unknown })[]>`
      SELECT slug, demonstration, version, content, signatures FROM open.appeal WHERE slug = ${slug}`
    if (!appeal) return null
    const signatories = await sql<Delivery['signatories']>`
      SELECT kind, name, description, place, country, message, collected_elsewhere AS "collectedElsewhere",
        signed_at AS "signedAt"
      FROM open.signature WHERE appeal = ${slug} ORDER BY place_in_list NULLS LAST, signed_at DESC, id`
    return { ...appeal, content: appealContentSchema.parse(appeal.content), signatories: [...signatories] }
  })
}

/** Notes in the audit log that somebody took the signatures of an appeal along. */
export async function noteDelivery(viewer: Viewer, slug: string): Promise<void> {
  await teamSql().begin((transaction) => writeAudit(overPostgres(transaction), [{
    actor: viewer.accountId, action: 'appeal.export', subjectKind: 'appeal', subjectId: slug, fields: ['signatures'], digest: null,
  }]))
}
