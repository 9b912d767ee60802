import type { PostContent } from './post-content'

/** A post as the workspace sees it: its newest version, and whether visitors see that. */
export interface TeamPost {
  slug: string
  version: number
  /** Of the version that visitors see; null where they see none. */
  publishedVersion: number | null
  content: PostContent
  /** Whether the viewer wrote the newest version, which another person publishes. */
  isOwn: boolean
  author: string
}
