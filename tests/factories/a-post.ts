import type { PostContent } from '@/lib/domain/updates/post-content'
import { publishPost } from '@/lib/updates/publish-post'
import { savePost } from '@/lib/updates/save-post'
import { aViewer } from './a-viewer'
import { madeBy } from './an-account'

/** What an invented update says. */
export function postContent(more: Partial<PostContent> = {}): PostContent {
  return {
    dated: '2021-04-01', cases: [], appeals: [],
    texts: { en: { title: 'An invented update', body: 'Something **happened**.' } }, ...more,
  }
}

/** An invented update that is published, by two people. */
export async function aPublishedPost(slug: string, more: Partial<PostContent> = {}): Promise<string> {
  madeBy(await savePost(aViewer('administrator'), { slug, version: 0, content: postContent(more) }))
  madeBy(await publishPost(aViewer('reviewer'), { slug, version: 1 }))
  return slug
}
