import type { PublishedCase } from './published-case'
import type { Statements } from '@/lib/db/statements'

/** What schema open holds of the given cases now, in the shape of {@link PublishedCase}, by case id. */
export async function readPublished(db: Statements, caseIds: readonly string[]): Promise<Map<string, PublishedCase>> {
  const rows = await db<{ id: string; published: PublishedCase }>`
    SELECT c.id::text AS id, jsonb_build_object(
      'case', to_jsonb(c) - 'updated_on' - 'public_since',
      'events', (SELECT coalesce(jsonb_agg(to_jsonb(e) - 'added_on' ORDER BY e.id), '[]')
        FROM open.event e WHERE e.case_id = c.id),
      'periods', (SELECT coalesce(jsonb_agg(to_jsonb(p) - 'id' ORDER BY p.valid), '[]')
        FROM open.period p WHERE p.case_id = c.id),
      'circumstances', (SELECT coalesce(jsonb_agg(to_jsonb(s) - 'id' ORDER BY s.valid), '[]')
        FROM open.circumstance s WHERE s.case_id = c.id),
      'corrections', (SELECT coalesce(jsonb_agg(to_jsonb(r) ORDER BY r.event_id, r.version), '[]')
        FROM open.correction r WHERE r.case_id = c.id),
      'identityCorrections', (SELECT coalesce(jsonb_agg(to_jsonb(r) ORDER BY r.version), '[]')
        FROM open.identity_correction r WHERE r.case_id = c.id),
      'redirects', (SELECT coalesce(jsonb_agg(to_jsonb(r) ORDER BY r.slug), '[]')
        FROM open.case_redirect r WHERE r.case_id = c.id),
      'photo', (SELECT to_jsonb(f) FROM (SELECT case_id, sha256, width, height, licence, credit
        FROM open.photo WHERE case_id = c.id) f)) AS published
    FROM open.case c
    WHERE c.id IN (SELECT jsonb_array_elements_text(${JSON.stringify(caseIds)}::text::jsonb)::uuid)`
  return new Map(rows.map(({ id, published }) => [id, published]))
}
