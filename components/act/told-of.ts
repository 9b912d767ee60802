import type { LetterLine } from '@/components/letters/letter-lines'
import type { PostLine } from '@/components/updates/post-lines'
import type { OpenGathering } from '@/lib/domain/gatherings/open-gathering'

/** What the campaign tells of a person or an appeal, beside their own page. */
export interface ToldOf {
  /** Calls to write whose deadline has not passed. */
  letters: readonly LetterLine[]
  /** Those to come. */
  gatherings: OpenGathering[]
  posts: PostLine[]
}
