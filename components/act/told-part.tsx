import { GatheringSection } from '@/components/gatherings/gathering-section'
import { LetterSection } from '@/components/letters/letter-section'
import type { Reading } from '@/components/site/reading'
import { PostsSection } from '@/components/updates/posts-section'
import type { ToldOf } from './told-of'

/** What else the campaign asks and tells on the page of an appeal: to write, to come, and what is new. */
export function ToldPart({ told, reading }: { told: ToldOf; reading: Reading }) {
  return (
    <>
      <LetterSection letters={told.letters} reading={reading} />
      <GatheringSection gatherings={told.gatherings} reading={reading} />
      <PostsSection posts={told.posts} reading={reading} />
    </>
  )
}
