import { ChannelsForm } from '@/components/team-updates/channels-form'
import { TeamPosts } from '@/components/team-updates/team-posts'
import { linesOfChannels } from '@/lib/domain/updates/channel'
import { roleMay } from '@/lib/domain/permissions/permissions'
import { listTeamChannels } from '@/lib/team/list-team-channels'
import { listTeamPosts } from '@/lib/team/list-team-posts'
import { describeTeamPage } from '../describe-team-page'
import { openTeamPage, type TeamSearch } from '../open-team-page'
import { readListed } from '../read-listed'
import { TeamPage } from '../team-page'
import { saveChannelsAction } from './actions'

export const generateMetadata = () => describeTeamPage('team-updates', 'title')

/** All updates: what waits to be published first; and the campaign's channels elsewhere. */
export default async function TeamUpdatesPage({ searchParams }: { searchParams: Promise<TeamSearch> }) {
  const { viewer, reading, search } = await openTeamPage('case.read', searchParams)
  const listed = await readListed('post', '/updates', search, reading)
  const [posts, channels] = [
    await listTeamPosts(viewer, null, listed.page), linesOfChannels(await listTeamChannels(viewer)),
  ]
  return (
    <TeamPage viewer={viewer} reading={reading} path="/updates">
      <TeamPosts {...{ posts, listed, viewer, reading }} />
      {roleMay(viewer.role, 'update.edit') && (
        <ChannelsForm channels={channels} isSaved={search.saved === 'channels'} send={saveChannelsAction} />
      )}
    </TeamPage>
  )
}
