import { z } from 'zod'
import { gradeOf } from '@/lib/domain/grade'
import { dayOrNull, type Row } from '../period-rows'
import type { SourceRecord } from '../case-record'
import { confidentialIdOf, type Keys } from '../keys'
import { lockReferences } from '../lock-references'
import { publishSource } from '../published-source'
import { readSources } from '../read-records'
import type { Statements } from '@/lib/db/statements'
import { readEnd, readStored } from '@/lib/db/stored-dates'
import { dropUnusedPrisons, dropUnusedSources, writeOpenPrisons, writeOpenSources } from '../write-open-references'
import { writeOpenPrisonEvents } from './write-open-prison-events'

const current = z.object({
  id: z.string(), prisonId: z.string(), kind: z.string(), date: z.string(), end: z.string().nullable(),
  credibility: z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4), z.literal(5), z.literal(6)]),
  sources: z.array(z.string()),
})

/**
 * Copies the given events at prisons to schema open as they stand, with their prisons and sources: verified ones whose
 * audience is public. All others vanish from there; what is there already stays untouched. Answers what readers must
 * forget, for an entry of open.change.
 */
export async function publishPrisonEvents(db: Statements, keys: Keys, ids: readonly string[]): Promise<string[]> {
  if (ids.length === 0) return []
  // Two changes of sources of one event would else each publish it with what the other one is about to hide.
  const holder = await lockReferences(db)
  const events = await readPublic(db, ids)
  const sources = await readSources(db, [...new Set(events.flatMap((one) => one.sources))])
  const shown = [...sources.values()].map((source) => publishSource(keys, source))
  const changedSources = await writeOpenSources(holder, shown)
  const changedPrisons = await writeOpenPrisons(holder, [...new Set(events.map((one) => one.prisonId))])
  const rows = events.map((one) => openRow(one, sources, keys))
  const { fresh, old } = await writeOpenPrisonEvents(db, ids, rows)
  await dropUnusedSources(holder, [...new Set(old.flatMap((one) => one.sources))])
  await dropUnusedPrisons(holder, [...new Set(old.map((one) => one.prisonId))])
  const changed = new Set([...fresh, ...changedSources, ...changedPrisons])
  const touched = rows.filter((row) => [row['id'], row['prison_id'], row['sources']].flat().some((one) => changed.has(String(one))))
  const prisons = [...touched.map((row) => String(row['prison_id'])), ...old.map((one) => one.prisonId)]
  return tagsOf(db, [...new Set(prisons)])
}

async function readPublic(db: Statements, ids: readonly string[]) {
  const rows = await db<{ row: unknown }>`
    SELECT jsonb_build_object('id', e.id, 'prisonId', e.prison_id, 'kind', e.kind, 'date', v.date_edtf,
      'end', v.end_edtf, 'credibility', v.credibility,
      'sources', (SELECT coalesce(jsonb_agg(s.source_id ORDER BY s.source_id), '[]') FROM file.prison_event_source s
        WHERE s.event_id = v.event_id AND s.version = v.version)) AS row
    FROM file.prison_event e JOIN file.prison_event_version v ON v.event_id = e.id AND v.version = e.version
    WHERE v.claim_status = 'verified' AND v.audience = 'public'
      AND e.id IN (SELECT jsonb_array_elements_text(${JSON.stringify(ids)}::text::jsonb)::uuid) ORDER BY e.id`
  return rows.map(({ row }) => current.parse(row))
}

function openRow(event: z.infer<typeof current>, sources: ReadonlyMap<string, SourceRecord>, keys: Keys): Row {
  const { id, prisonId, kind, credibility } = event
  const [date, end] = [readStored(event.date), readEnd(event.end)]
  const endDate = end === 'ongoing' ? null : end
  const named = event.sources.flatMap((sourceId) => sources.get(sourceId) ?? [])
  const graded = named.map((source) => ({ id: source.id, reliability: source.reliability, published: null }))
  return {
    id, prison_id: prisonId, kind, date_edtf: date.edtf,
    earliest: dayOrNull(date.earliest), latest: dayOrNull(date.latest),
    end_edtf: event.end, end_earliest: dayOrNull(endDate?.earliest ?? null),
    end_latest: dayOrNull(endDate?.latest ?? null),
    grade: gradeOf({ sources: graded, credibility }),
    sources: named.map((source) => (source.confidential ? confidentialIdOf(keys, source.id) : source.id)).sort(),
  }
}

/** The prisons' own pages, and those of the cases that name them, where a reason may name the event. */
async function tagsOf(db: Statements, prisonIds: readonly string[]): Promise<string[]> {
  if (prisonIds.length === 0) return []
  const cases = await db<{ slug: string }>`
    SELECT DISTINCT c.slug FROM open.case c JOIN open.event e ON e.case_id = c.id
    WHERE e.prison_id IN (SELECT jsonb_array_elements_text(${JSON.stringify(prisonIds)}::text::jsonb))`
  return ['list', 'map', ...prisonIds.map((id) => `prison:${id}`), ...cases.map(({ slug }) => `case:${slug}`)]
}
