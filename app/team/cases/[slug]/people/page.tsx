import { notFound } from 'next/navigation'
import { ContactsPart } from '@/components/case-file/contacts-part'
import { FileFrame } from '@/components/case-file/file-frame'
import { MembersPart } from '@/components/case-file/members-part'
import { roleMay } from '@/lib/domain/permissions/permissions'
import { findCaseFile } from '@/lib/team/case-file/find-case-file'
import { listColleagues, listMembers } from '@/lib/team/case-file/list-members'
import { describeTeamPage } from '../../../describe-team-page'
import { openTeamPage, type TeamSearch } from '../../../open-team-page'
import { TeamPage } from '../../../team-page'
import { assignAction, readContactsAction, removeContactAction, saveContactAction, unassignAction } from './actions'

interface PeopleInput {
  params: Promise<{ slug: string }>
  searchParams: Promise<TeamSearch>
}

export const generateMetadata = () => describeTeamPage('case-file', 'people.title')

export default async function CasePeoplePage({ params, searchParams }: PeopleInput) {
  const { viewer, reading, search } = await openTeamPage('case.read', searchParams)
  const file = await findCaseFile(viewer, (await params).slug)
  if (!file) notFound()
  const [members, colleagues] = [await listMembers(viewer, file.id), await listColleagues(viewer)]
  const { role } = viewer
  const seesContacts = roleMay(role, 'source_contact.any') || (file.isOwn && roleMay(role, 'source_contact.read'))
  const shared = { file, today: reading.today }
  return (
    <TeamPage viewer={viewer} reading={reading} path={`/cases/${file.slug}/people`}>
      <FileFrame file={file} matter="people" role={role} reading={reading} done={search.done}>
        <MembersPart
          {...shared} {...{ role, members, colleagues }} assign={assignAction} unassign={unassignAction}
        />
        {seesContacts && (
          <ContactsPart {...shared} read={readContactsAction} save={saveContactAction} remove={removeContactAction} />
        )}
      </FileFrame>
    </TeamPage>
  )
}
