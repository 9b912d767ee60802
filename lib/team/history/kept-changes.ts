import { changesTo } from '@/lib/domain/history/merge-fields'
import type { ChangeEntry } from './change-entry'
import type { KeptVersion } from './read-kept-versions'

/** The versions of a source or a prison as changes, each of the one before it, the newest first. Pure. */
export function keptChanges(
  versions: readonly KeptVersion<object>[],
  aliases: ReadonlyMap<string, string>,
): ChangeEntry[] {
  const last = versions.at(-1)
  const current = last?.version ?? 0
  // Whether a source is a person stays as it is today.
  const isPast = (fields: object) => Object.keys(changesTo(last?.fields ?? {}, fields)).some((one) => one !== 'confidential')
  const changes = versions.map(({ version, author, at, fields }, place): ChangeEntry => {
    const earlier = versions[place - 1]?.fields ?? {}
    const before = new Map<string, unknown>(Object.entries(earlier))
    const changed = Object.entries(changesTo(earlier, fields))
    return {
      at, who: author === null ? null : (aliases.get(author) ?? author), event: null, version, current,
      change: author === null ? 'import' : version === 1 ? 'record' : 'edit', isPast: isPast(fields),
      fields: changed.map(([field, value]) => ({ field, old: before.get(field) ?? null, new: value })),
      why: null, sources: [],
    }
  })
  return changes.reverse()
}
