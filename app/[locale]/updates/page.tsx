import { PageHead } from '@/components/site/page-head'
import { RefusedDay } from '@/components/site/refused-day'
import { SiteFrame } from '@/components/site/site-frame'
import { ChannelLinks } from '@/components/updates/channel-links'
import { PostList } from '@/components/updates/post-list'
import { listChannels } from '@/lib/open/list-channels'
import { listPagedPosts } from '@/lib/open/read-posts'
import { describePage } from '../describe-page'
import { pageOf } from '../../page-of'
import { openPage, type PageInput } from '../open-page'

export function generateMetadata(input: PageInput) {
  return describePage(input, 'updates', {}, { path: '/updates' })
}

export default async function UpdatesPage(input: PageInput) {
  const page = await openPage(input)
  if (!page.ok) return <RefusedDay {...page.refusal} />
  const { reading, sources, search } = page
  const [told, channels] = await Promise.all([
    listPagedPosts(reading.asOf, pageOf(search.posts)), listChannels(),
  ])
  return (
    <SiteFrame reading={reading} sources={sources} section={null} path="/updates">
      <PageHead area="updates" />
      <PostList {...told} reading={reading} />
      <ChannelLinks channels={channels} />
    </SiteFrame>
  )
}
