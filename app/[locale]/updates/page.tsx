import { PageHead } from '@/components/site/page-head'
import { RefusedDay } from '@/components/site/refused-day'
import { SiteFrame } from '@/components/site/site-frame'
import { ChannelLinks } from '@/components/updates/channel-links'
import { PostList } from '@/components/updates/post-list'
import { listChannels } from '@/lib/open/list-channels'
import { countPosts, listPosts } from '@/lib/open/read-posts'
import { describePage } from '../describe-page'
import { pageOf } from '../../page-of'
import { openPage, type PageInput } from '../open-page'

const POSTS_A_PAGE = 100

export function generateMetadata(input: PageInput) {
  return describePage(input, 'updates', {}, { path: '/updates' })
}

export default async function UpdatesPage(input: PageInput) {
  const page = await openPage(input)
  if (!page.ok) return <RefusedDay {...page.refusal} />
  const { reading, sources, search } = page
  const asked = pageOf(search.posts)
  const [total, posts, channels] = await Promise.all([
    countPosts(reading.asOf), listPosts(reading.asOf, POSTS_A_PAGE, asked), listChannels(),
  ])
  const listed = { total, page: asked, pages: Math.ceil(total / POSTS_A_PAGE) }
  return (
    <SiteFrame reading={reading} sources={sources} section={null} path="/updates">
      <PageHead area="updates" />
      <PostList posts={posts} listed={listed} reading={reading} />
      <ChannelLinks channels={channels} />
    </SiteFrame>
  )
}
