import { teamLink, type TeamReading } from '@/components/team/team-link'
import { listedOf, TEAM_PAGE } from '@/lib/domain/listed'
import { countListed } from '@/lib/team/count-listed'
import { pageOf } from '../page-of'
import type { TeamSearch } from './open-team-page'

/** The page of a list of the workspace that an address asks for, of how many, and where the others are. */
export async function readListed(
  what: Parameters<typeof countListed>[0], path: `/${string}`, search: TeamSearch, reading: TeamReading,
) {
  const hrefOf = (page: number) => teamLink(reading, path, { page: String(page) })
  return { ...listedOf(await countListed(what), TEAM_PAGE, pageOf(search.page)), hrefOf }
}
