import { notFound } from 'next/navigation'
import { PostForm } from '@/components/team-updates/post-form'
import { TeamPostHead } from '@/components/team-updates/team-post-head'
import { roleMay } from '@/lib/domain/permissions/permissions'
import { listTeamPosts } from '@/lib/team/list-team-posts'
import { describeTeamPage } from '../../describe-team-page'
import { openTeamPage, type TeamSearch } from '../../open-team-page'
import { TeamPage } from '../../team-page'
import { publishPostAction, savePostAction, withdrawPostAction } from '../actions'
import { textsOfPost } from '../post-fields'

interface TeamPostInput {
  params: Promise<{ post: string }>
  searchParams: Promise<TeamSearch>
}

export const generateMetadata = () => describeTeamPage('team-updates', 'title')

/** One update: its newest version, and who publishes it. */
export default async function TeamPostPage({ params, searchParams }: TeamPostInput) {
  const [{ post: slug }, { viewer, reading }] = [await params, await openTeamPage('case.read', searchParams)]
  const [post] = await listTeamPosts(viewer, slug)
  if (!post) notFound()
  return (
    <TeamPage viewer={viewer} reading={reading} path={`/updates/${slug}`}>
      <TeamPostHead {...{ post, viewer, reading }} publish={publishPostAction} withdraw={withdrawPostAction} />
      {roleMay(viewer.role, 'update.edit') && (
        <PostForm slug={slug} version={post.version} initial={textsOfPost(post.content)} send={savePostAction} />
      )}
    </TeamPage>
  )
}
