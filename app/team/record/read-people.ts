import type { Day } from '@/lib/domain/dates/day'
import { roleMay } from '@/lib/domain/permissions/permissions'
import type { Viewer } from '@/lib/domain/permissions/viewer'
import { findNameCandidates } from '@/lib/team/find-name-candidates'
import { listOwnWork } from '@/lib/team/list-own-work'

/** Whom a form may be about: who is found by a name, if one was sent, and the viewer's own cases. */
export async function readPeople(viewer: Viewer, sent: unknown, today: Day) {
  const who = typeof sent === 'string' ? sent.trim().slice(0, 200) : ''
  const [found, own] = await Promise.all([
    who === '' ? null : findNameCandidates(viewer, who), listOwnWork(viewer, today),
  ])
  return { accountId: viewer.accountId, who, found, own, mayCreate: roleMay(viewer.role, 'case.create') }
}
