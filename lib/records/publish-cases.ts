import type { Day } from '@/lib/domain/dates/day'
import { type ChunkRead, compileChunk, type CompiledChunk, readChunk } from './compile-chunk'
import { readKeys } from './keys'
import { noReferences, publishReferences } from './named-references'
import { readRulesInForce } from '@/lib/db/read-rules'
import type { Statements } from '@/lib/db/statements'
import { type ChunkTags, writeChunk } from './write-chunk'

const CHUNK = 100

/** What a publication changed for readers: names of what they must forget, as open.change takes them. */
export type Tags = ReadonlySet<string>

/**
 * Derives the given cases anew inside a transaction: their periods in both pictures and, for those cleared for
 * publication, everything in schema open; cases that are not cleared vanish from there. What comes out the same stays
 * untouched. Lock the cases first (lock-cases.ts), and none after it: it ends with the lock of what cases share
 * (lock-references.ts). So all cases of one transaction are handed here at once. Answers the tags for
 * {@link writeChange}.
 */
export async function publishCases(
  db: Statements,
  caseIds: readonly string[],
  on: Day,
  onProgress: (done: number) => void = () => undefined,
): Promise<Tags> {
  const { urgent, calm } = await deriveCases(db, caseIds, { on, onProgress })
  return new Set([...urgent, ...calm])
}

/**
 * The same, also as a part of a derivation of all cases (`isOfAll`), and with the tags apart: `calm` are those of pages
 * that many cases share, where nothing changed but how urgent cases are, so that readers may be told a little later;
 * `urgent` are all others.
 */
export async function deriveCases(
  db: Statements,
  caseIds: readonly string[],
  { on, onProgress = () => undefined, isOfAll = false }: {
    on: Day; onProgress?: (done: number) => void; isOfAll?: boolean
  },
): Promise<{ urgent: Tags; calm: Tags }> {
  const [urgent, calm] = [new Set<string>(), new Set<string>()]
  if (caseIds.length === 0) return { urgent, calm }
  const settings = { keys: await readKeys(db), rules: await readRulesInForce(db), on, isOfAll, named: noReferences() }
  let read: ChunkRead | null = null
  let compiled: CompiledChunk | null = null
  // While the database writes one chunk, this process compiles the next, and the one after it is read.
  for (let from = 0; from < caseIds.length + 2 * CHUNK; from += CHUNK) {
    const chunk = caseIds.slice(from, from + CHUNK)
    const reading: Promise<ChunkRead> | null = chunk.length > 0 ? readChunk(db, chunk) : null
    const compiling: Promise<CompiledChunk> | null = read && compileChunk(read, settings)
    const writing: Promise<ChunkTags> | null = compiled && writeChunk(db, compiled, settings)
    // Where one fails the others end first: a statement that came after the rollback would stand by itself.
    await Promise.allSettled([reading, compiling, writing])
    ;[read, compiled] = [await reading, await compiling]
    const tags = await writing
    for (const tag of tags?.urgent ?? []) urgent.add(tag)
    for (const tag of tags?.calm ?? []) calm.add(tag)
    if (writing) onProgress(Math.min(from - CHUNK, caseIds.length))
  }
  for (const tag of await publishReferences(db, settings.named)) urgent.add(tag)
  return { urgent, calm }
}
