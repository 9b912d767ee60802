import type { AppealContent } from './appeal-content'

/** An appeal as the workspace sees it: its newest version, whether visitors see that, and how many signed. */
export interface TeamAppeal {
  slug: string
  demonstration: boolean
  takesSignatures: boolean
  version: number
  /** Of the version that visitors see; null where they see none. */
  publishedVersion: number | null
  content: AppealContent
  /** Whether the viewer wrote the newest version, which another person publishes. */
  isOwn: boolean
  author: string
  signatures: number
  unconfirmed: number
  /** Who signed an earlier version than the newest, and wants to hear of it. */
  toInvite: number
}
