import { teamLink, type TeamReading } from '@/components/team/team-link'
import { listSignatures } from '@/lib/appeals/list-signatures'
import type { Viewer } from '@/lib/domain/permissions/viewer'
import { pageOf } from '../../../page-of'
import type { TeamSearch } from '../../open-team-page'

/** The page of an appeal's signatures that an address asks for, and where the others are. */
export async function readSigned(viewer: Viewer, slug: string, search: TeamSearch, reading: TeamReading) {
  const signed = await listSignatures(viewer, slug, pageOf(search.signatures))
  const hrefOf = (number: number) =>
    `${teamLink(reading, `/appeals/${slug}`, { signatures: String(number) })}#team-signatures`
  return { ...signed, hrefOf }
}
