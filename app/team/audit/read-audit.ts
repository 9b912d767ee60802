import { takeAttempt } from '@/lib/auth/limits'
import { listAccounts } from '@/lib/auth/list-accounts'
import { now } from '@/lib/clock'
import type { Viewer } from '@/lib/domain/permissions/viewer'
import { listAudit, type AuditPage } from '@/lib/team/list-audit'
import { verifyAuditChain } from '@/lib/team/verify-audit-chain'
import { ZodError } from 'zod'
import type { TeamSearch } from '../open-team-page'

const FILTERS = ['actor', 'subjectKind', 'subjectId', 'action', 'before'] as const
type Filter = Partial<Record<(typeof FILTERS)[number], string>>

/** A page of the log by the filter of an address; one that is none shows everything, and says so. */
export async function readAudit(viewer: Viewer, search: TeamSearch) {
  const asked: Filter = Object.fromEntries(FILTERS.flatMap((name) => {
    const value = search[name]
    return typeof value === 'string' && value.trim() !== '' ? [[name, value.trim()] as const] : []
  }))
  const isAsked = search.verify === 'yes'
  // It walks the whole log: who asks too often is told to wait.
  const isTooOften = isAsked && !(await takeAttempt('heavy', viewer.accountId))
  const verdict = isAsked && !isTooOften ? await verifyAuditChain(viewer) : null
  const found = await listOrNothing(viewer, asked)
  const page = found ?? (await listAudit(viewer, {}))
  const { entries = [], next = null } = page ?? {}
  return { asked, verdict, isTooOften, isRefused: found === null, entries, next }
}

async function listOrNothing(viewer: Viewer, asked: Filter): Promise<AuditPage | null> {
  const named = (await listAccounts(viewer, now())).find(({ alias }) => alias === asked.actor)
  try {
    return await listAudit(viewer, named === undefined ? asked : { ...asked, actor: named.id })
  } catch (error) {
    if (error instanceof ZodError) return null
    throw error
  }
}
