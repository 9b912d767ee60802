import { notFound } from 'next/navigation'
import { PrintSheet } from '@/components/team-appeals/print-sheet'
import { readDelivery } from '@/lib/appeals/read-delivery'
import { APPEAL_LANGUAGES, appealTextIn } from '@/lib/domain/appeals/appeal-content'
import { formatCountry } from '@/lib/i18n/format-country'
import { describeTeamPage } from '../../../describe-team-page'
import { openTeamPage, type TeamSearch } from '../../../open-team-page'
import { TeamPage } from '../../../team-page'
import { readPrintWords } from './print-words'

interface PrintInput {
  params: Promise<{ appeal: string }>
  searchParams: Promise<TeamSearch>
}

export const generateMetadata = () => describeTeamPage('team-signers')

/** An appeal and who signed it, to be printed in one of its languages. */
export default async function PrintPage({ params, searchParams }: PrintInput) {
  const { viewer, reading, search } = await openTeamPage('appeal.edit', searchParams)
  const { appeal: slug } = await params
  const delivery = await readDelivery(viewer, slug)
  if (!delivery) notFound()
  const { language, text } = appealTextIn(delivery.content, APPEAL_LANGUAGES.find((one) => one === search.lang) ?? 'en')
  const signatories = delivery.signatories.map(({ country, ...one }) =>
    ({ ...one, country: country === null ? null : formatCountry(country, language) }))
  return (
    <TeamPage viewer={viewer} reading={reading} path={`/appeals/${slug}/print`} query={{ lang: language }}>
      <PrintSheet {...{ language, text, signatories }} words={await readPrintWords(delivery, language)} />
    </TeamPage>
  )
}
