import { notFound } from 'next/navigation'
import { InvitationDesk } from '@/components/team-letters/invitation-desk'
import { teamLink } from '@/components/team/team-link'
import { listTeamAppeals } from '@/lib/team/list-team-appeals'
import { describeTeamPage } from '../../../describe-team-page'
import { openTeamPage, type TeamSearch } from '../../../open-team-page'
import { TeamPage } from '../../../team-page'
import { readInvitation } from './read-invitation'

interface InvitationInput {
  params: Promise<{ appeal: string }>
  searchParams: Promise<TeamSearch>
}

export const generateMetadata = () => describeTeamPage('team-letters.invitation', 'title')

/** A letter that invites somebody to sign an appeal: for whom it is stays in the browser. */
export default async function InvitationPage({ params, searchParams }: InvitationInput) {
  const [{ appeal: slug }, { viewer, reading }] = [await params, await openTeamPage('case.read', searchParams)]
  const [appeal] = await listTeamAppeals(viewer, slug)
  if (!appeal || appeal.publishedVersion === null) notFound()
  const { words, letters } = await readInvitation(appeal)
  return (
    <TeamPage viewer={viewer} reading={reading} path={`/appeals/${slug}/invitation`}>
      <div className="team-column">
        <p className="t1"><a href={teamLink(reading, `/appeals/${slug}`)}>{words.back}</a></p>
        <h1 className="t5">{words.title}</h1>
        <p>{words.lead}</p>
        <InvitationDesk words={words} letters={letters} />
      </div>
    </TeamPage>
  )
}
