import { z } from 'zod'
import type { Viewer } from '@/lib/domain/permissions/viewer'
import type { Result } from '@/lib/records/result'
import { inAccountTransaction } from './in-account-transaction'

export const changeLocaleInput = z.strictObject({ locale: z.string().regex(/^[a-z]{2}$/) })

/** Chooses the language that the workspace speaks to one; the caller has checked that it has messages. */
export function changeLocale(
  viewer: Viewer,
  { locale }: z.infer<typeof changeLocaleInput>,
): Promise<Result<null, never>> {
  const { accountId: id } = viewer
  return inAccountTransaction(async ({ models, record }) => {
    await models.account.update({ where: { id }, data: { locale } })
    await record({ actor: id, action: 'account.change_locale', subjectKind: 'account', subjectId: id, fields: ['locale'] })
    return { ok: true, value: null }
  })
}
