import { formatDay } from '@/lib/domain/dates/day'
import type { Statements } from '@/lib/db/statements'
import { sharedTags, slugsOf, slugTags } from './case-tags'
import type { CompileSettings } from './compile-case'
import type { CompiledChunk } from './compile-chunk'
import { dropAboutCases } from './drop-about-cases'
import { dropEditions } from './drop-editions'
import { dropLetters } from './drop-letters'
import { type NamedReferences, noteReferences } from './named-references'
import type { Row } from './period-rows'
import { publishedChange } from './published-change'
import type { PublishedCase } from './published-case'
import { publishSource } from './published-source'
import { refreshTasks } from './tasks/refresh-tasks'
import { watchCases } from './watch-cases'
import { writeOpenPeriods } from './write-open-periods'
import { writePeriods } from './write-periods'
import { writePublished } from './write-published'

/** What readers must forget: `calm` where nothing but urgency changed, of the pages that many cases share. */
export interface ChunkTags {
  urgent: string[]
  calm: string[]
}

/**
 * Writes what was compiled of some cases, and takes down what may not stand any more; what is the same stays. Sources
 * and prisons are only noted in `named`: publishReferences writes them.
 */
export async function writeChunk(
  db: Statements,
  { caseIds, compiled, periods, sources, before }: CompiledChunk,
  { keys, on, isOfAll, named }: Pick<CompileSettings, 'keys' | 'on'> & { isOfAll: boolean; named: NamedReferences },
): Promise<ChunkTags> {
  const day = formatDay(on)
  await writePeriods(db, periods)
  await refreshTasks(db, caseIds)
  const now = compiled.flatMap((one) => (one.published ? [one.published] : []))
  const changes = now.flatMap((one) => publishedChange(one, before.get(idOf(one))) ?? [])
  const anew = changes.filter((one) => one.periods === null)
  const standing = new Set(now.map(idOf))
  const gone = [...before].flatMap(([id, one]) => (standing.has(id) ? [] : [one]))
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
  const quiet = changes.filter((one) => one.isUrgencyAlone).map((one) => one.now)
  const told = [...loud.map((one) => one.now), ...old]
  const known = new Set(told)
  noteReferences(named, {
    now, unchanged: now.filter((one) => !known.has(one)), old,
    sources: [...sources.values()].map((source) => publishSource(keys, source)),
  })
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
