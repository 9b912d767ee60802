import { notFound } from 'next/navigation'
import type { Action } from '@/lib/domain/permissions/permissions'
import { findTeamPrison, type TeamPrison } from '@/lib/team/find-team-prison'
import { openTeamPage, type OpenedTeamPage, type TeamSearch } from '../open-team-page'

export interface PrisonInput {
  params: Promise<{ id: string }>
  searchParams: Promise<TeamSearch>
}

/** Who asks for a page about one prison, which must be on record. */
export async function openPrisonPage(
  action: Action,
  { params, searchParams }: PrisonInput,
): Promise<OpenedTeamPage & { prison: TeamPrison }> {
  const opened = await openTeamPage(action, searchParams)
  const prison = await findTeamPrison(opened.viewer, (await params).id)
  if (!prison) notFound()
  return { ...opened, prison }
}
