import { KeysHelp } from '@/components/keys/keys-help'
import { TeamKeys } from '@/components/keys/team-keys'
import { describeTeamPage } from '../describe-team-page'
import { openTeamPage, type TeamSearch } from '../open-team-page'
import { TeamPage } from '../team-page'

export const generateMetadata = () => describeTeamPage('board.help')

export default async function HelpPage({ searchParams }: { searchParams: Promise<TeamSearch> }) {
  const { viewer, reading } = await openTeamPage('case.read', searchParams)
  return (
    <TeamPage viewer={viewer} reading={reading} path="/help">
      <KeysHelp />
      <TeamKeys />
    </TeamPage>
  )
}
