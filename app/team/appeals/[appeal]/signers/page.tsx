import { notFound } from 'next/navigation'
import { DeliveryPart } from '@/components/team-appeals/delivery-part'
import { ImportPart } from '@/components/team-appeals/import-part'
import { NamedFirst } from '@/components/team-appeals/named-first'
import { SignersHead } from '@/components/team-appeals/signers-head'
import { listTeamAppeals } from '@/lib/team/list-team-appeals'
import { findSigners, listNamedFirst } from '@/lib/team/list-signers'
import { describeTeamPage } from '../../../describe-team-page'
import { openTeamPage, type TeamSearch } from '../../../open-team-page'
import { TeamPage } from '../../../team-page'
import { importSignaturesAction, placeSignatureAction } from '../../actions'

interface SignersInput {
  params: Promise<{ appeal: string }>
  searchParams: Promise<TeamSearch>
}

export const generateMetadata = () => describeTeamPage('team-signers')

/** Who signed an appeal: who is named first, signatures from elsewhere, and what is handed over. */
export default async function SignersPage({ params, searchParams }: SignersInput) {
  const { viewer, reading, search } = await openTeamPage('appeal.edit', searchParams)
  const { appeal: slug } = await params
  const sought = typeof search.q === 'string' ? search.q.slice(0, 100).replaceAll('\0', '').trim() : ''
  const [[appeal], named, found] = await Promise.all([
    listTeamAppeals(viewer, slug), listNamedFirst(viewer, slug), findSigners(viewer, slug, sought),
  ])
  if (!appeal || appeal.publishedVersion === null) notFound()
  const path = `/team/appeals/${slug}/signers`
  return (
    <TeamPage viewer={viewer} reading={reading} path={`/appeals/${slug}/signers`}>
      <SignersHead appeal={appeal} reading={reading} />
      <NamedFirst {...{ named, found, sought, path }} place={placeSignatureAction} />
      <ImportPart slug={slug} send={importSignaturesAction} />
      <DeliveryPart slug={slug} content={appeal.content} reading={reading} />
    </TeamPage>
  )
}
