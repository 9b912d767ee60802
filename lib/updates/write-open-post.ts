import type { Statements } from '@/lib/db/statements'
import type { PostContent } from '@/lib/domain/updates/post-content'

/** Copies a version of a post to schema open, where it must not be. */
export async function writeOpenPost(
  db: Statements,
  slug: string,
  version: number,
  content: PostContent,
): Promise<void> {
  const { dated, cases, appeals } = content
  await db`
    INSERT INTO open.post (slug, version, content, dated, cases, appeals, published_at)
    SELECT ${slug}, ${version}, ${JSON.stringify(content)}::text::jsonb, ${dated}::text::date,
      ARRAY(SELECT jsonb_array_elements_text(${JSON.stringify(cases)}::text::jsonb)),
      ARRAY(SELECT jsonb_array_elements_text(${JSON.stringify(appeals)}::text::jsonb)), now()`
}
