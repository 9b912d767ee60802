import { setImmediate } from 'node:timers/promises'
import type { Statements } from '@/lib/db/statements'
import { compileCase, type CompiledCase, type CompileSettings } from './compile-case'
import type { PublishedCase } from './published-case'
import { readPeriods, type StoredPeriod } from './read-periods'
import { readPublished } from './read-published'
import { readRecords, type Records } from './read-records'
import { changesOf, type RowChanges } from './row-changes'
import type { PeriodRow } from './write-periods'

/** Cases as they stand, and what is derived and published of them now. */
export interface ChunkRead extends Records {
  caseIds: readonly string[]
  before: ReadonlyMap<string, PublishedCase>
  stored: ReadonlyMap<string, readonly StoredPeriod[]>
}

/** Cases as they come out, and what that changes of their periods. */
export interface CompiledChunk extends ChunkRead {
  compiled: CompiledCase[]
  periods: RowChanges<StoredPeriod, PeriodRow>
}

/** Reads some cases, with what is derived and published of them. */
export async function readChunk(db: Statements, caseIds: readonly string[]): Promise<ChunkRead> {
  const records = await readRecords(db, caseIds)
  return { ...records, before: await readPublished(db, caseIds), stored: await readPeriods(db, caseIds), caseIds }
}

/** Derives the cases of a chunk, and compares their periods with the stored ones. */
export async function compileChunk(read: ChunkRead, settings: CompileSettings): Promise<CompiledChunk> {
  const compiled: CompiledCase[] = []
  const periods: CompiledChunk['periods'] = { gone: [], added: [] }
  const left = new Map(read.stored)
  for (const record of read.cases) {
    const one = compileCase(record, read, settings)
    const { gone, added } = changesOf(left.get(record.id) ?? [], one.periods)
    left.delete(record.id)
    compiled.push(one)
    periods.gone.push(...gone)
    periods.added.push(...added)
    // So that the statements of the chunk that is being written go out.
    await setImmediate()
  }
  // Of a case that was merged, erased or taken back nothing is derived.
  for (const rows of left.values()) periods.gone.push(...rows)
  return { ...read, compiled, periods }
}
