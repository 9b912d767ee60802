import { z } from 'zod'
import type { Sql } from '@/lib/db/connect'
import { overPostgres } from '@/lib/db/statements'
import { channelsSchema } from '@/lib/domain/updates/channel'
import { postContentSchema, postSlug } from '@/lib/domain/updates/post-content'
import { requireDemonstration } from '@/lib/records/require-demonstration'
import { writeChange } from '@/lib/records/write-change'
import { tagsOfPost } from './take-out-post'
import { writeOpenPost } from './write-open-post'

const demonstrationSchema = z.array(z.strictObject({ slug: postSlug, content: postContentSchema }))

/**
 * Loads invented updates, which say so, into a database that is marked as a demonstration; those that are there stay as
 * they are. Throws a ZodError for other content, and an Error for any other database.
 */
export async function loadDemonstrationPosts(sql: Sql, input: unknown): Promise<void> {
  const posts = demonstrationSchema.parse(input)
  await sql.begin(async (transaction) => {
    const [db, tags] = [overPostgres(transaction), new Set<string>()]
    await requireDemonstration(db)
    for (const { slug, content } of posts) {
      const [post] = await db<{ id: string }>`
        INSERT INTO file.post (slug, version, published_version) VALUES (${slug}, 1, 1)
        ON CONFLICT (slug) DO NOTHING RETURNING id::text`
      if (!post) continue
      await db`
        INSERT INTO file.post_version (post_id, version, content, author, published_by, published_at)
        VALUES (${post.id}::text::uuid, 1, ${JSON.stringify(content)}::text::jsonb, 'operator', 'demonstration', now())`
      await writeOpenPost(db, slug, 1, content)
      for (const tag of tagsOfPost(content)) tags.add(tag)
    }
    await writeChange(db, tags)
  })
}

/** Loads invented channels, which say so, into a demonstration that has none; throws as loadDemonstrationPosts does. */
export async function loadDemonstrationChannels(sql: Sql, input: unknown): Promise<void> {
  const channels = channelsSchema.parse(input)
  await sql.begin(async (transaction) => {
    const db = overPostgres(transaction)
    await requireDemonstration(db)
    const made = await db`
      INSERT INTO open.channel (place, name, url)
      SELECT place, channel->>'name', channel->>'url'
      FROM jsonb_array_elements(${JSON.stringify(channels)}::text::jsonb) WITH ORDINALITY AS c (channel, place)
      WHERE NOT EXISTS (SELECT FROM open.channel) RETURNING place`
    if (made.length > 0) await writeChange(db, new Set(['updates']))
  })
}
