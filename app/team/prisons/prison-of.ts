import { notFound } from 'next/navigation'
import type { Viewer } from '@/lib/domain/permissions/viewer'
import { findTeamPrison, type TeamPrison } from '@/lib/team/find-team-prison'
import type { TeamSearch } from '../open-team-page'

export interface PrisonInput {
  params: Promise<{ id: string }>
  searchParams: Promise<TeamSearch>
}

/** The prison that an address names, which must be on record. */
export async function prisonOf(viewer: Viewer, { params }: PrisonInput): Promise<TeamPrison> {
  const prison = await findTeamPrison(viewer, (await params).id)
  if (!prison) notFound()
  return prison
}
