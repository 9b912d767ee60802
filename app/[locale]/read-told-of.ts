import type { ToldOf } from '@/components/act/told-of'
import type { Reading } from '@/components/site/reading'
import { listGatheringsAbout } from '@/lib/open/read-gatherings'
import { listLettersAbout } from '@/lib/open/read-letters'
import { listPostsAbout } from '@/lib/open/read-posts'

/** Calls to write that are open today, and the gatherings to come and the updates of the day shown. */
export async function readToldOf(
  kind: 'case' | 'appeal',
  slug: string,
  { asOf, today }: Pick<Reading, 'asOf' | 'today'>,
): Promise<ToldOf> {
  const [letters, gatherings, posts] = await Promise.all([
    listLettersAbout(kind, slug, today), listGatheringsAbout(kind, slug, asOf), listPostsAbout(kind, slug, asOf),
  ])
  return { letters, gatherings, posts }
}
