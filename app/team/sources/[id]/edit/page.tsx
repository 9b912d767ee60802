import { notFound } from 'next/navigation'
import { SourceChanges } from '@/components/sources/source-changes'
import { SourceForm } from '@/components/sources/source-form'
import { readEnv } from '@/lib/env'
import { findSource } from '@/lib/team/find-source'
import { readSourceHistory } from '@/lib/team/read-source-history'
import { describeTeamPage } from '../../../describe-team-page'
import { openTeamPage, type TeamSearch } from '../../../open-team-page'
import { toChangeLine } from '../../../prisons/to-change-line'
import { TeamPage } from '../../../team-page'
import { editSourceAction, restoreSourceAction } from '../../actions'
import { decodeId } from '../../decode-id'
import { sourceToTexts } from '../../source-texts'

interface EditSourceInput {
  params: Promise<{ id: string }>
  searchParams: Promise<TeamSearch>
}

export const generateMetadata = () => describeTeamPage('team-sources', 'editTitle')

export default async function EditSourcePage({ params, searchParams }: EditSourceInput) {
  const { viewer, reading, search } = await openTeamPage('source.create', searchParams)
  const source = await findSource(viewer, decodeId((await params).id))
  if (!source) notFound()
  const around = { subject: source.id, say: String, hrefOf: String, mayRestore: { event: false, own: true } }
  const lines = (await readSourceHistory(viewer, source.id)).map((entry) => toChangeLine(entry, around))
  return (
    <TeamPage viewer={viewer} reading={reading} path={`/sources/${encodeURIComponent(source.id)}/edit`}>
      <SourceForm source={source} initial={sourceToTexts(source)} send={editSourceAction} fault={search.fault} />
      <SourceChanges lines={lines} timeZone={readEnv().timeZone} restore={restoreSourceAction} />
    </TeamPage>
  )
}
