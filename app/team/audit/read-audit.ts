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
  const verdict = search.verify === 'yes' ? await verifyAuditChain(viewer) : null
  const found = await listOrNothing(viewer, asked)
  const page = found ?? (await listAudit(viewer, {}))
  return { asked, verdict, isRefused: found === null, entries: page?.entries ?? [], next: page?.next ?? null }
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
