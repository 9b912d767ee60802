import { formatDay, type Day } from '@/lib/domain/dates/day'
import { compilePictures } from '@/lib/domain/periods/compile-pictures'
import type { Rule } from '@/lib/domain/rules/rule'
import type { Picture } from '@/lib/domain/vocabulary'
import { canonicalJson } from './canonical-json'
import type { CaseRecord, SourceRecord } from './case-record'
import { mayBeChild } from './may-be-child'
import { confidentialIdOf, readKeys, type Keys } from './keys'
import { periodRow, type Row } from './period-rows'
import { prisonsOf, publishCase, type PublishedCase } from './published-case'
import { publishSource } from './published-source'
import { readPublished } from './read-published'
import { readDate, readRecords } from './read-records'
import { readRulesInForce } from './read-rules'
import type { Statements } from './statements'
import { dropUnusedPrisons, dropUnusedSources, writeOpenPrisons, writeOpenSources } from './write-open-references'
import { writePeriods } from './write-periods'
import { writePublished } from './write-published'

const CHUNK = 300

/** What a publication changed for readers: names of what they must forget, as open.change takes them. */
export type Tags = ReadonlySet<string>

/**
 * Derives the given cases anew inside a transaction: their periods in both pictures and, for those cleared for
 * publication, everything in schema open; cases that are not cleared vanish from there. What is published and unchanged
 * stays untouched. Lock the cases first (lock-cases.ts). Answers the tags for {@link writeChange}.
 */
export async function publishCases(
  db: Statements,
  caseIds: readonly string[],
  on: Day,
  onProgress: (done: number) => void = () => undefined,
): Promise<Tags> {
  const tags = new Set<string>()
  if (caseIds.length === 0) return tags
  const [keys, rules] = [await readKeys(db), await readRulesInForce(db)]
  for (let from = 0; from < caseIds.length; from += CHUNK) {
    const chunk = caseIds.slice(from, from + CHUNK)
    for (const tag of await publishChunk(db, chunk, { keys, rules, on })) tags.add(tag)
    onProgress(Math.min(from + CHUNK, caseIds.length))
  }
  return tags
}

interface Settings {
  keys: Keys
  rules: readonly Rule[]
  on: Day
}

async function publishChunk(db: Statements, caseIds: readonly string[], settings: Settings): Promise<string[]> {
  const { cases, sources } = await readRecords(db, caseIds)
  const before = await readPublished(db, caseIds)
  const compiled = cases.map((record) => compileCase(record, sources, settings))
  await writePeriods(db, caseIds, compiled.flatMap((one) => one.periods))
  const now = compiled.flatMap((one) => (one.published ? [one.published] : []))
  const fresh = now.filter((one) => !isSame(one, before.get(String(one.case['id']))))
  const standing = new Set(now.map((one) => one.case['id']))
  const gone = [...before.keys()].filter((id) => !standing.has(id))
  const changedSources = await writeOpenSources(db, sourceRows(compiled, sources, settings.keys))
  const changedPrisons = await writeOpenPrisons(db, [...new Set(now.flatMap(prisonsOf))])
  if (fresh.length + gone.length > 0) await writePublished(db, fresh, gone, formatDay(settings.on))
  const old = [...fresh.map((one) => String(one.case['id'])), ...gone].flatMap((id) => before.get(id) ?? [])
  await dropUnusedSources(db, [...new Set(old.flatMap((one) => one.events.flatMap(sourcesOf)))])
  await dropUnusedPrisons(db, [...new Set(old.flatMap(prisonsOf))])
  const changed = new Set([...changedSources, ...changedPrisons])
  const namesOf = (one: PublishedCase) => [...one.events.flatMap(sourcesOf), ...prisonsOf(one)]
  const touched = now.filter((one) => namesOf(one).some((id) => changed.has(id)))
  return tagsOf([...fresh, ...old, ...touched])
}

interface CompiledCase {
  periods: (Row & { picture: Picture })[]
  published: PublishedCase | null
}

function compileCase(
  record: CaseRecord,
  sources: ReadonlyMap<string, SourceRecord>,
  { keys, rules, on }: Settings,
): CompiledCase {
  const birthDate = readDate(record.birthDate)
  const pictures = compilePictures({ events: record.events.map((one) => one.event), rules, birthDate })
  const nameSource = (id: string) => (sources.get(id)?.confidential ? confidentialIdOf(keys, id) : id)
  const rowsOf = (picture: Picture) => pictures[picture].map((period) => ({ ...periodRow(record.id, period), picture }))
  // A child's case takes two reviewers (design, section 4): until that can be recorded, none is published.
  const isShown = record.cleared && !mayBeChild(birthDate, on)
  return {
    periods: [...rowsOf('team'), ...(isShown ? rowsOf('public') : [])],
    published: isShown ? publishCase(record, pictures, nameSource) : null,
  }
}

function isSame(fresh: PublishedCase, old: PublishedCase | undefined): boolean {
  return old !== undefined && canonicalJson(fresh) === canonicalJson(old)
}

function sourceRows(compiled: readonly CompiledCase[], sources: ReadonlyMap<string, SourceRecord>, keys: Keys): Row[] {
  const shown = new Set(compiled.flatMap((one) => one.published?.events.flatMap(sourcesOf) ?? []))
  const rows = [...sources.values()].map((source) => publishSource(keys, source))
  return rows.filter((row) => shown.has(String(row['id'])))
}

function sourcesOf(event: Row): string[] {
  return Array.isArray(event['sources']) ? event['sources'].map(String) : []
}

function tagsOf(cases: readonly PublishedCase[]): string[] {
  if (cases.length === 0) return []
  const slugs = cases.map((one) => `case:${String(one.case['slug'])}`)
  return ['list', 'map', ...slugs, ...cases.flatMap(prisonsOf).map((id) => `prison:${id}`)]
}
