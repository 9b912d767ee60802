import { formatDay } from '@/lib/domain/dates/day'
import type { Statements } from '@/lib/db/statements'
import type { SourceRecord } from './case-record'
import type { CompiledCase, CompileSettings } from './compile-case'
import type { CompiledChunk } from './compile-chunk'
import { dropAboutCases } from './drop-about-cases'
import { dropEditions } from './drop-editions'
import { dropLetters } from './drop-letters'
import type { Keys } from './keys'
import type { Row } from './period-rows'
import { publishedChange } from './published-change'
import { prisonsOf, type PublishedCase } from './published-case'
import { publishSource } from './published-source'
import { refreshTasks } from './tasks/refresh-tasks'
import { watchCases } from './watch-cases'
import { dropUnusedPrisons, dropUnusedSources, writeOpenPrisons, writeOpenSources } from './write-open-references'
import { writeOpenPeriods } from './write-open-periods'
import { writePeriods } from './write-periods'
import { writePublished } from './write-published'

/** What readers must forget: `calm` where nothing but urgency changed, of the pages that many cases share. */
export interface ChunkTags {
  urgent: string[]
  calm: string[]
}

/** Writes what was compiled of some cases, and takes down what may not stand any more; what is the same stays. */
export async function writeChunk(
  db: Statements,
  { caseIds, compiled, periods, sources, before }: CompiledChunk,
  { keys, on, isOfAll }: Pick<CompileSettings, 'keys' | 'on'> & { isOfAll: boolean },
): Promise<ChunkTags> {
  const day = formatDay(on)
  await writePeriods(db, periods)
  await refreshTasks(db, caseIds)
  const now = compiled.flatMap((one) => (one.published ? [one.published] : []))
  const changes = now.flatMap((one) => publishedChange(one, before.get(idOf(one))) ?? [])
  const anew = changes.filter((one) => one.periods === null)
  const standing = new Set(now.map(idOf))
  const gone = [...before].flatMap(([id, one]) => (standing.has(id) ? [] : [one]))
  const changedSources = await writeOpenSources(db, sourceRows(compiled, sources, keys))
  const changedPrisons = await writeOpenPrisons(db, [...new Set(now.flatMap(prisonsOf))])
  if (anew.length + gone.length > 0) await writePublished(db, anew.map((one) => one.now), gone.map(idOf), day)
  const moved = changes.flatMap((one) => one.periods ?? [])
  const [left, added] = [moved.flatMap((one) => one.gone), moved.flatMap((one) => one.added)]
  await writeOpenPeriods(db, { gone: left, added }, day)
  const written = [...anew.map((one) => idOf(one.now)), ...gone.map(idOf)]
  const moving = new Set([...casesOf(periods.gone), ...casesOf(periods.added), ...written])
  const isMoving = (id: string) => moving.has(id)
  await watchCases(db, caseIds.filter(isMoving), [...standing, ...gone.map(idOf)].filter(isMoving), isOfAll)
  const leftLetters = await dropLetters(db, written)
  // Also where readers see no change: a consent may end for editions alone.
  const leftEditions = await dropEditions(db, caseIds, day)
  const loud = changes.filter((one) => !one.isUrgencyAlone)
  const old = [...loud.flatMap((one) => one.old ?? []), ...gone]
  const leftAbout = await dropAboutCases(db, old.flatMap(slugsOf))
  await dropUnusedSources(db, [...new Set(old.flatMap((one) => one.events.flatMap(sourcesOf)))])
  await dropUnusedPrisons(db, [...new Set(old.flatMap(prisonsOf))])
  const changed = new Set([...changedSources, ...changedPrisons])
  const namesOf = (one: PublishedCase) => [...one.events.flatMap(sourcesOf), ...prisonsOf(one)]
  const touched = now.filter((one) => namesOf(one).some((id) => changed.has(id)))
  const quiet = changes.filter((one) => one.isUrgencyAlone).map((one) => one.now)
  const told = [...loud.map((one) => one.now), ...old, ...touched]
  const own = [...told, ...quiet].flatMap(slugTags)
  return {
    urgent: [...sharedTags(told), ...own, ...leftLetters, ...leftEditions, ...leftAbout], calm: sharedTags(quiet),
  }
}

function idOf(one: PublishedCase): string {
  return String(one.case['id'])
}

function casesOf(rows: readonly Row[]): string[] {
  return rows.map((row) => String(row['case_id']))
}

function sourceRows(compiled: readonly CompiledCase[], sources: ReadonlyMap<string, SourceRecord>, keys: Keys): Row[] {
  const shown = new Set(compiled.flatMap((one) => one.published?.events.flatMap(sourcesOf) ?? []))
  const rows = [...sources.values()].map((source) => publishSource(keys, source))
  return rows.filter((row) => shown.has(String(row['id'])))
}

function sourcesOf(event: Row): string[] {
  return Array.isArray(event['sources']) ? event['sources'].map(String) : []
}

/** Of the pages that cases share with others. */
function sharedTags(cases: readonly PublishedCase[]): string[] {
  if (cases.length === 0) return []
  return ['list', 'map', ...cases.flatMap(prisonsOf).map((id) => `prison:${id}`)]
}

function slugTags(one: PublishedCase): string[] {
  return slugsOf(one).map((slug) => `case:${slug}`)
}

/** Every address at which readers find a case, its own first. */
function slugsOf({ case: row, redirects }: PublishedCase): string[] {
  return [row, ...redirects].map(({ slug }) => String(slug))
}
