import type { LetterAbout } from './letter-about'
import type { LetterContent } from './letter-content'
import type { NamedAddressee } from './letter-standing'

/** A call to write as the workspace sees it: its newest version, and whether visitors see that. */
export interface TeamLetter {
  slug: string
  about: LetterAbout
  /**
   * Whether the case is published with a consent for letters, or the appeal is published, in which no person is named;
   * without it nobody sees the call.
   */
  takesLetters: boolean
  demonstration: boolean
  version: number
  /** Of the version that visitors see; null where they see none. */
  publishedVersion: number | null
  content: LetterContent
  /** As they are on record now. */
  addressees: NamedAddressee[]
  /** Whether the viewer wrote the newest version, which another person publishes. */
  isOwn: boolean
  author: string
  /** How many letters people say that they sent. */
  sent: number
}
