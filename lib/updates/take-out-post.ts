import type { Statements } from '@/lib/db/statements'

/** The tags of the pages that a post stands on. */
export function tagsOfPost({ cases, appeals }: { cases: readonly string[]; appeals: readonly string[] }): string[] {
  return ['updates', ...cases.map((slug) => `case:${slug}`), ...appeals.map((slug) => `appeal:${slug}`)]
}

/** Takes a post out of schema open; answers the tags of the pages that it stood on, none where it was not there. */
export async function takeOutPost(db: Statements, slug: string): Promise<string[]> {
  const gone = await db<{ cases: string[]; appeals: string[] }>`
    DELETE FROM open.post WHERE slug = ${slug} RETURNING to_jsonb(cases) AS cases, to_jsonb(appeals) AS appeals`
  return gone.flatMap(tagsOfPost)
}
