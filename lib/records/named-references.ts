import type { Statements } from '@/lib/db/statements'
import { sharedTags, slugTags } from './case-tags'
import { lockReferences } from './lock-references'
import type { Row } from './period-rows'
import { prisonsOf, type PublishedCase } from './published-case'
import { dropUnusedPrisons, dropUnusedSources, writeOpenPrisons, writeOpenSources } from './write-open-references'

/** What some published cases name of what they share with others: sources by their published ids, and prisons. */
export interface NamedReferences {
  /** As rows of open.source, by id. */
  sources: Map<string, Row>
  prisons: Set<string>
  /** What they named before: perhaps nothing does any more. */
  left: { sources: Set<string>; prisons: Set<string> }
  /** Of each that stays as it was: what it names, and what readers must forget where that changes. */
  unchanged: { names: string[]; tags: string[] }[]
}

/** What no case names yet. */
export function noReferences(): NamedReferences {
  return { sources: new Map(), prisons: new Set(), left: { sources: new Set(), prisons: new Set() }, unchanged: [] }
}

/** Notes what cases name as they are published now, and what those that were published otherwise named before. */
export function noteReferences(
  named: NamedReferences,
  { now, unchanged, old, sources }: {
    now: readonly PublishedCase[]; unchanged: readonly PublishedCase[]; old: readonly PublishedCase[]
    sources: readonly Row[]
  },
): void {
  const shown = new Set(now.flatMap(sourcesOf))
  for (const row of sources) if (shown.has(String(row['id']))) named.sources.set(String(row['id']), row)
  for (const id of now.flatMap(prisonsOf)) named.prisons.add(id)
  for (const id of old.flatMap(sourcesOf)) named.left.sources.add(id)
  for (const id of old.flatMap(prisonsOf)) named.left.prisons.add(id)
  for (const one of unchanged) {
    named.unchanged.push({
      names: [...sourcesOf(one), ...prisonsOf(one)], tags: [...sharedTags([one]), ...slugTags(one)],
    })
  }
}

/**
 * Writes the sources and prisons that cases name to schema open, and takes out what nothing published names any more,
 * all of a transaction at once: nobody waits for them while others are still derived. Answers what readers must forget
 * of cases that name what changed.
 */
export async function publishReferences(db: Statements, named: NamedReferences): Promise<string[]> {
  const { sources, prisons, left, unchanged } = named
  if (sources.size + prisons.size + left.sources.size + left.prisons.size === 0) return []
  const holder = await lockReferences(db)
  const changed = new Set([
    ...(await writeOpenSources(holder, [...sources.values()])), ...(await writeOpenPrisons(holder, [...prisons])),
  ])
  await dropUnusedSources(holder, [...left.sources])
  await dropUnusedPrisons(holder, [...left.prisons])
  return unchanged.flatMap(({ names, tags }) => (names.some((id) => changed.has(id)) ? tags : []))
}

function sourcesOf(published: PublishedCase): string[] {
  return published.events.flatMap(({ sources }) => (Array.isArray(sources) ? sources.map(String) : []))
}
