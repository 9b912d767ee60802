import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { writeAudit } from '@/lib/db/audit'
import { readFieldKeys } from '@/lib/db/field-keys'
import { overPrisma } from '@/lib/db/statements'
import { prisma } from '@/lib/db/team'
import { roleMay } from '@/lib/domain/permissions/permissions'
import type { Viewer } from '@/lib/domain/permissions/viewer'
import { readEnv } from '@/lib/env'
import type { Locale } from '@/lib/i18n/locales'
import type { Result } from '@/lib/records/result'
import { queueMail } from './queue-mail'

export const testMailInput = z.strictObject({ recipient: z.email().max(254) })

/** Asks for a message to an address, to see whether mail arrives; for administrators. */
export async function askTestMail(
  viewer: Viewer,
  { recipient }: z.infer<typeof testMailInput>,
  locale: Locale,
): Promise<Result<{ id: string }, 'not_allowed'>> {
  if (!roleMay(viewer.role, 'mail.manage')) return { ok: false, reason: 'not_allowed' }
  const id = await prisma().$transaction(async (models) => {
    const db = overPrisma(models)
    const made = await queueMail(db, readFieldKeys(), {
      kind: 'test', locale, recipient, values: { origin: readEnv().origin }, occasion: `test ${randomUUID()}`,
    })
    if (made === null) throw new Error('an occasion that was just made up had a message')
    await writeAudit(db, [{
      actor: viewer.accountId, action: 'mail.ask_test', subjectKind: 'mail', subjectId: made, fields: [], digest: null,
    }])
    return made
  })
  return { ok: true, value: { id } }
}
