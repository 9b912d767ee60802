import { setImmediate } from 'node:timers/promises'
import { formatDay, type Day } from '@/lib/domain/dates/day'
import { canonicalJson } from './canonical-json'
import type { SourceRecord } from './case-record'
import { compileCase, type CompiledCase, type CompileSettings } from './compile-case'
import { dropAboutCases } from './drop-about-cases'
import { dropEditions } from './drop-editions'
import { dropLetters } from './drop-letters'
import { readKeys, type Keys } from './keys'
import type { Row } from './period-rows'
import { prisonsOf, type PublishedCase } from './published-case'
import { publishSource } from './published-source'
import { readPublished } from './read-published'
import { readRecords, type Records } from './read-records'
import { readRulesInForce } from '@/lib/db/read-rules'
import type { Statements } from '@/lib/db/statements'
import { dropUnusedPrisons, dropUnusedSources, writeOpenPrisons, writeOpenSources } from './write-open-references'
import { refreshTasks } from './tasks/refresh-tasks'
import { watchCases } from './watch-cases'
import { writePeriods } from './write-periods'
import { writePublished } from './write-published'

const CHUNK = 100

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
  const settings = { keys: await readKeys(db), rules: await readRulesInForce(db), on }
  let read: ChunkRead | null = null
  let compiled: CompiledChunk | null = null
  // While the database writes one chunk, this process compiles the next, and the one after it is read.
  for (let from = 0; from < caseIds.length + 2 * CHUNK; from += CHUNK) {
    const chunk = caseIds.slice(from, from + CHUNK)
    const reading: Promise<ChunkRead> | null = chunk.length > 0 ? readChunk(db, chunk) : null
    const compiling: Promise<CompiledChunk> | null = read && compileChunk(read, settings)
    const writing: Promise<string[]> | null = compiled && writeChunk(db, compiled, settings)
    // Where one fails the others end first: a statement that came after the rollback would stand by itself.
    await Promise.allSettled([reading, compiling, writing])
    ;[read, compiled] = [await reading, await compiling]
    for (const tag of (await writing) ?? []) tags.add(tag)
    if (writing) onProgress(Math.min(from - CHUNK, caseIds.length))
  }
  return tags
}

/** Cases as they stand, and what is published of them now. */
interface ChunkRead extends Records {
  caseIds: readonly string[]
  before: ReadonlyMap<string, PublishedCase>
}

interface CompiledChunk extends ChunkRead {
  compiled: CompiledCase[]
}

async function readChunk(db: Statements, caseIds: readonly string[]): Promise<ChunkRead> {
  return { ...(await readRecords(db, caseIds)), before: await readPublished(db, caseIds), caseIds }
}

async function compileChunk(read: ChunkRead, settings: CompileSettings): Promise<CompiledChunk> {
  const compiled: CompiledCase[] = []
  for (const record of read.cases) {
    compiled.push(compileCase(record, read, settings))
    // So that the statements of the chunk that is being written go out.
    await setImmediate()
  }
  return { ...read, compiled }
}

async function writeChunk(
  db: Statements,
  { caseIds, compiled, sources, before }: CompiledChunk,
  settings: CompileSettings,
): Promise<string[]> {
  await writePeriods(db, caseIds, compiled.flatMap((one) => one.periods))
  await refreshTasks(db, caseIds)
  const now = compiled.flatMap((one) => (one.published ? [one.published] : []))
  const fresh = now.filter((one) => !isSame(one, before.get(String(one.case['id']))))
  const standing = new Set(now.map((one) => one.case['id']))
  const gone = [...before.keys()].filter((id) => !standing.has(id))
  const changedSources = await writeOpenSources(db, sourceRows(compiled, sources, settings.keys))
  const changedPrisons = await writeOpenPrisons(db, [...new Set(now.flatMap(prisonsOf))])
  if (fresh.length + gone.length > 0) await writePublished(db, fresh, gone, formatDay(settings.on))
  await watchCases(db, caseIds, [...standing, ...gone].map(String))
  const leftLetters = await dropLetters(db, [...fresh.map((one) => String(one.case['id'])), ...gone])
  // Also where readers see no change: a consent may end for editions alone.
  const leftEditions = await dropEditions(db, caseIds, formatDay(settings.on))
  const old = [...fresh.map((one) => String(one.case['id'])), ...gone].flatMap((id) => before.get(id) ?? [])
  const leftAbout = await dropAboutCases(db, old.flatMap(slugsOf))
  await dropUnusedSources(db, [...new Set(old.flatMap((one) => one.events.flatMap(sourcesOf)))])
  await dropUnusedPrisons(db, [...new Set(old.flatMap(prisonsOf))])
  const changed = new Set([...changedSources, ...changedPrisons])
  const namesOf = (one: PublishedCase) => [...one.events.flatMap(sourcesOf), ...prisonsOf(one)]
  const touched = now.filter((one) => namesOf(one).some((id) => changed.has(id)))
  return [...tagsOf([...fresh, ...old, ...touched]), ...leftLetters, ...leftEditions, ...leftAbout]
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
  const slugs = cases.flatMap(slugsOf).map((slug) => `case:${slug}`)
  return ['list', 'map', ...slugs, ...cases.flatMap(prisonsOf).map((id) => `prison:${id}`)]
}

/** Every address at which readers find a case, its own first. */
function slugsOf({ case: row, redirects }: PublishedCase): string[] {
  return [row, ...redirects].map(({ slug }) => String(slug))
}
