import { notFound } from 'next/navigation'
import { FileFrame } from '@/components/case-file/file-frame'
import { PhotoForm } from '@/components/case-file/photo-form'
import { PhotoPart } from '@/components/case-file/photo-part'
import { roleMay } from '@/lib/domain/permissions/permissions'
import { findCaseFile } from '@/lib/team/case-file/find-case-file'
import { hasPhotoConsent } from '@/lib/team/case-file/has-photo-consent'
import { findCasePhoto } from '@/lib/team/find-case-photo'
import { describeTeamPage } from '../../../describe-team-page'
import { openTeamPage, type TeamSearch } from '../../../open-team-page'
import { TeamPage } from '../../../team-page'
import { removePhotoAction, verifyPhotoAction } from './actions'
import { readRefusal } from './read-refusal'
import { toPhotoView } from './to-photo-view'

interface PhotoInput {
  params: Promise<{ slug: string }>
  searchParams: Promise<TeamSearch>
}

export const generateMetadata = () => describeTeamPage('case-file', 'photo.title')

export default async function PhotoPage({ params, searchParams }: PhotoInput) {
  const { viewer, reading, search } = await openTeamPage('case.read', searchParams)
  const file = await findCaseFile(viewer, (await params).slug)
  if (!file) notFound()
  const photo = toPhotoView(viewer, await findCasePhoto(viewer, file.id), await hasPhotoConsent(viewer, file.id))
  const { role } = viewer
  const takes = roleMay(role, 'case.edit') && !photo?.isVerified
  return (
    <TeamPage viewer={viewer} reading={reading} path={`/cases/${file.slug}/photo`}>
      <FileFrame file={file} matter="photo" role={role} reading={reading} done={search.done}>
        <PhotoPart {...{ file, photo }} today={reading.today} verify={verifyPhotoAction} remove={removePhotoAction} />
        {takes && <PhotoForm slug={file.slug} has={photo !== null} {...readRefusal(search)} />}
      </FileFrame>
    </TeamPage>
  )
}
