import type { TeamReading } from '@/components/team/team-link'
import { requireViewer } from '@/lib/auth/require-viewer'
import { today } from '@/lib/clock'
import type { Action } from '@/lib/domain/permissions/permissions'
import type { Viewer } from '@/lib/domain/permissions/viewer'
import { readTeamDay } from './read-team-day'

export type TeamSearch = Record<string, string | string[] | undefined>

/** What a page of the workspace is made from. */
export interface OpenedTeamPage {
  viewer: Viewer
  reading: TeamReading
  search: TeamSearch
}

/**
 * Who asks for a page of the workspace, which must be allowed to do this, and for which day; the workspace may look
 * ahead. A day that is none is today, and the masthead says which.
 */
export async function openTeamPage(action: Action, searchParams: Promise<TeamSearch>): Promise<OpenedTeamPage> {
  const viewer = await requireViewer(action)
  const [search, newest] = [await searchParams, today()]
  const day = readTeamDay(search.asOf)
  return { viewer, reading: { asOf: day ?? newest, today: newest, pinned: day !== null }, search }
}
