import type { Tags } from './publish-cases'
import type { Statements } from '@/lib/db/statements'

/**
 * Tells every reader what to forget, as the last statement of a publication; nothing where nothing changed. A CDN and
 * the gate know pages by these tags: `case:slug`, `prison:id`, `list`, `map`. What names a case by an address that
 * leads on to another names that one too. Pages of `renew:list` may be shown until they are made anew (change-tags.ts).
 */
export async function writeChange(db: Statements, tags: Tags): Promise<void> {
  if (tags.size === 0) return
  const list = JSON.stringify([...tags].sort())
  await db`
    INSERT INTO open.change (tags)
    SELECT array_agg(DISTINCT tag ORDER BY tag) FROM (
      SELECT jsonb_array_elements_text(${list}::text::jsonb) AS tag
      UNION ALL SELECT 'case:' || c.slug FROM open.case_redirect r JOIN open.case c ON c.id = r.case_id
      WHERE 'case:' || r.slug IN (SELECT jsonb_array_elements_text(${list}::text::jsonb))) AS named`
}
