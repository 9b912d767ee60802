import { isSameValue } from '@/lib/domain/history/event-content'
import type { ChangeEntry } from './change-entry'
import type { KeptVersion } from './read-kept-versions'

/** The versions of a source or a prison as changes, each of the one before it, the newest first. Pure. */
export function keptChanges(
  versions: readonly KeptVersion<object>[],
  aliases: ReadonlyMap<string, string>,
): ChangeEntry[] {
  const current = versions.at(-1)?.version ?? 0
  const changes = versions.map(({ version, author, at, fields }, place): ChangeEntry => {
    const before = new Map<string, unknown>(Object.entries(versions[place - 1]?.fields ?? {}))
    const changed = Object.entries(fields).filter(([field, value]) => !isSameValue(before.get(field), value))
    return {
      at, who: author === null ? null : (aliases.get(author) ?? author), event: null, version, current,
      change: author === null ? 'import' : version === 1 ? 'record' : 'edit', isPast: version !== current,
      fields: changed.map(([field, value]) => ({ field, old: before.get(field) ?? null, new: value })),
      why: null, sources: [],
    }
  })
  return changes.reverse()
}
