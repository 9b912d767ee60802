import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { FileFrame } from '@/components/case-file/file-frame'
import { TeamKeys } from '@/components/keys/team-keys'
import { KnownPart } from '@/components/team-case/known-part'
import { readEnv } from '@/lib/env'
import { formatInstant } from '@/lib/i18n/format-instant'
import { findCaseFile } from '@/lib/team/case-file/find-case-file'
import { caseKnownAt } from '@/lib/team/case-known-at'
import { describeTeamPage } from '../../../describe-team-page'
import { openTeamPage, type TeamSearch } from '../../../open-team-page'
import { TeamPage } from '../../../team-page'
import { prisonNamesOf } from '../prison-names-of'
import { readMoment } from './read-moment'
import { toKnownView } from './to-known-view'

interface KnownPageInput {
  params: Promise<{ slug: string }>
  searchParams: Promise<TeamSearch>
}

export const generateMetadata = () => describeTeamPage('case-file', 'known.title')

export default async function KnownPage({ params, searchParams }: KnownPageInput) {
  const { viewer, reading, search } = await openTeamPage('case.read', searchParams)
  const [{ at, on }, dates] = [readMoment(search), await getTranslations('dates')]
  const file = await findCaseFile(viewer, (await params).slug)
  if (!file) notFound()
  const known = at === null ? null : await caseKnownAt(viewer, file.slug, at, reading.asOf)
  const view = known && toKnownView(known, await prisonNamesOf(viewer))
  const moment = at && formatInstant(new Date(at), readEnv().timeZone, dates)
  return (
    <TeamPage viewer={viewer} reading={reading} path={`/cases/${file.slug}/known`} query={{ at: at ?? '' }}>
      <FileFrame file={file} matter="known" role={viewer.role} reading={reading} done={null}>
        <KnownPart view={view} slug={file.slug} at={moment} on={on} reading={reading} />
      </FileFrame>
      <TeamKeys />
    </TeamPage>
  )
}
