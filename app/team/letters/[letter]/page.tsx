import { notFound } from 'next/navigation'
import { LetterForm } from '@/components/team-letters/letter-form'
import { LetterPreview } from '@/components/team-letters/letter-preview'
import { TeamLetterHead } from '@/components/team-letters/team-letter-head'
import { today } from '@/lib/clock'
import { roleMay } from '@/lib/domain/permissions/permissions'
import { listAddressees } from '@/lib/team/list-addressees'
import { listTeamLetters } from '@/lib/team/list-team-letters'
import { describeTeamPage } from '../../describe-team-page'
import { openTeamPage, type TeamSearch } from '../../open-team-page'
import { TeamPage } from '../../team-page'
import { endLetterAction, publishLetterAction, saveLetterAction } from '../actions'
import { textsOfLetter } from '../letter-fields'
import { readPreview } from '../read-preview'

interface TeamLetterInput {
  params: Promise<{ letter: string }>
  searchParams: Promise<TeamSearch>
}

export const generateMetadata = () => describeTeamPage('team-letters', 'title')

/** One call to write: how visitors would read it today, who publishes it, and its form. */
export default async function TeamLetterPage({ params, searchParams }: TeamLetterInput) {
  const [{ letter: slug }, { viewer, reading }] = [await params, await openTeamPage('case.read', searchParams)]
  const [[letter], addressees] = await Promise.all([listTeamLetters(viewer, slug), listAddressees(viewer)])
  if (!letter) notFound()
  const { version, content } = letter
  const form = { slug, version, addressees, appeals: [], initial: textsOfLetter(content), on: reading.today }
  return (
    <TeamPage viewer={viewer} reading={reading} path={`/letters/${slug}`}>
      <TeamLetterHead {...{ letter, viewer, reading }} publish={publishLetterAction} end={endLetterAction} />
      <LetterPreview composed={await readPreview(letter, today())} day={today()} />
      {roleMay(viewer.role, 'letter.edit') && <LetterForm {...form} send={saveLetterAction} />}
    </TeamPage>
  )
}
