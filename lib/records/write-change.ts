import type { Tags } from './publish-cases'
import type { Statements } from '@/lib/db/statements'

/**
 * Tells every reader what to forget, as the last statement of a publication; nothing where nothing changed. A CDN and
 * the gate know pages by these tags: `case:slug`, `prison:id`, `list`, `map`.
 */
export async function writeChange(db: Statements, tags: Tags): Promise<void> {
  if (tags.size === 0) return
  const list = JSON.stringify([...tags].sort())
  await db`
    INSERT INTO open.change (tags)
    SELECT array_agg(tag) FROM jsonb_array_elements_text(${list}::text::jsonb) tag`
}
