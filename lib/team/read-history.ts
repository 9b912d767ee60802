import { z } from 'zod'
import type { Queryable } from '@/lib/db/connect'
import { teamSql } from '@/lib/db/team'
import type { StoredVersion } from '@/lib/db/stored-version'
import type { Change } from '@/lib/domain/history/changes'
import type { EventContent } from '@/lib/domain/history/event-content'
import { differenceOf } from '@/lib/domain/history/difference'
import { roleMay } from '@/lib/domain/permissions/permissions'
import type { Viewer } from '@/lib/domain/permissions/viewer'
import { decodeHistoryCursor, encodeHistoryCursor, type HistoryKey } from './history/history-cursor'
import type { HistoryEntry } from './history/history-entry'
import { listChanges } from './history/list-changes'
import { readAliases, readSourceTitles } from './history/name-people'
import { readIdentityChanges, type IdentityChange } from './history/read-identity-changes'
import { readMergeChanges, type MergeChange } from './history/read-merge-changes'
import { readVersionPairs, type VersionPair } from './history/read-versions'

const MOST = 100

/** The changes that write content. */
const WRITTEN: readonly Change[] = ['import', 'record', 'edit', 'restore']

/** A page of a case's history, newest first, and the cursor of the next; null where there is none. */
export interface HistoryPage {
  entries: HistoryEntry[]
  next: string | null
}

/** A change before names stand in for ids. */
type Bare = Omit<HistoryEntry, 'at' | 'who' | 'sources'> & { by: string; sourceIds: readonly string[] }

/**
 * Every change of a case that a viewer may see, newest first: of its events, of who the person is, and what it was
 * merged with. `after` is the `next` of the page before; one that was never given begins at the newest. At most 100
 * entries a page, 50 where no limit is given. Null for a case that does not exist, and for who may not read cases.
 */
export async function readHistory(
  viewer: Viewer,
  caseId: string,
  { after = null, limit = 50 }: { after?: string | null; limit?: number } = {},
): Promise<HistoryPage | null> {
  if (!roleMay(viewer.role, 'case.read') || !z.uuid().safeParse(caseId).success) return null
  const sql = teamSql()
  const [known] = await sql`SELECT FROM file.case WHERE id = ${caseId}`
  if (!known) return null
  const size = Math.min(Math.max(1, Math.trunc(limit)), MOST)
  const from = after === null ? null : decodeHistoryCursor(after)
  const keys = await listChanges(sql, viewer, caseId, { after: from, limit: size + 1 })
  const shown = keys.slice(0, size)
  const last = shown.at(-1)
  const next = keys.length > size && last ? encodeHistoryCursor(last) : null
  return { entries: await readEntries(sql, viewer, caseId, shown), next }
}

async function readEntries(sql: Queryable, viewer: Viewer, caseId: string, keys: readonly HistoryKey[]) {
  const named = keys.filter(([, kind]) => kind === 'event').map(([, , eventId, version]) => ({ eventId, version }))
  const pairs = await readVersionPairs(sql, named)
  const merges = await readMergeChanges(sql, caseId, keys.filter(isOfMerge).map(([, , id]) => id))
  const hasIdentities = keys.some(([, kind]) => kind === 'identity' || kind === 'verdict')
  const identities = hasIdentities ? await readIdentityChanges(sql, caseId) : new Map<number, IdentityChange>()
  const bare = keys.flatMap((key): (Bare & { at: string })[] => {
    const found = isOfMerge(key) ? ofMerge(key, merges) : bareEntry(key, pairs, identities)
    return found ? [{ ...found, at: key[0] }] : []
  })
  const aliases = await readAliases(sql, bare.map(({ by }) => by))
  const sources = await readSourceTitles(sql, viewer, bare.flatMap(({ sourceIds }) => sourceIds))
  return bare.map(({ by, sourceIds, ...entry }): HistoryEntry => ({
    ...entry, who: { id: by, alias: aliases.get(by) ?? null },
    sources: sourceIds.flatMap((id) => sources.get(id) ?? []),
  }))
}

function isOfMerge([, kind]: HistoryKey): boolean {
  return kind === 'merged' || kind === 'parted'
}

function ofMerge([, kind, id]: HistoryKey, merges: ReadonlyMap<string, MergeChange>): Bare | null {
  const merge = merges.get(id)
  if (!merge) return null
  const subject = { kind: 'merge', other: merge.other } as const
  const rest = { subject, fields: [], overrideReason: null, sourceIds: [] }
  if (kind === 'merged') return { ...rest, by: merge.confirmedBy, change: 'merged', why: merge.reason }
  return merge.undoneBy === null ? null : { ...rest, by: merge.undoneBy, change: 'parted', why: merge.undoneWhy }
}

function bareEntry(
  [, kind, id, version]: HistoryKey, pairs: readonly VersionPair[], identities: ReadonlyMap<number, IdentityChange>,
): Bare | null {
  if (kind === 'event') {
    const pair = pairs.find((one) => one.version.eventId === id && one.version.version === version)
    return pair ? ofEvent(pair) : null
  }
  const identity = identities.get(version)
  if (!identity) return null
  return kind === 'identity' ? ofIdentity(identity) : ofVerdict(identity)
}

function ofEvent({ version: stored, before, present }: VersionPair): Bare {
  const { eventId, type, version, claimStatus, change, actor, changeNote, overrideReason, content } = stored
  const fields = differenceOf(before?.content ?? null, content)
  if (before && before.claimStatus !== claimStatus) {
    fields.push({ field: 'claimStatus', old: before.claimStatus, new: claimStatus })
  }
  const isPast = WRITTEN.includes(change) && saysOtherwise(content, present)
  const subject = {
    kind: 'event', eventId, type, version, claimStatus, presentVersion: present.version, isPast,
  } as const
  const { sourceIds } = content
  return { by: actor, subject, change, fields, why: changeNote, overrideReason, sourceIds }
}

/** Whether content differs from what stands, but for the audience, which no restoring brings back. */
function saysOtherwise(content: EventContent, { content: stands, claimStatus }: StoredVersion): boolean {
  return claimStatus === 'retracted' || differenceOf(stands, { ...content, audience: stands.audience }).length > 0
}

function ofIdentity({ version, author, fields, why, sourceId, isImport, isRestoring }: IdentityChange): Bare {
  const written = version === 1 ? 'identity_opened' : isRestoring ? 'identity_restored' : 'identity_edit'
  return {
    by: author, subject: { kind: 'identity', version }, change: isImport ? 'import' : written, fields, why,
    overrideReason: null, sourceIds: sourceId === null ? [] : [sourceId],
  }
}

function ofVerdict({ version, verdict }: IdentityChange): Bare | null {
  return verdict && {
    by: verdict.reviewer, subject: { kind: 'identity', version }, change: `identity_${verdict.verdict}`, fields: [],
    why: verdict.note, overrideReason: null, sourceIds: [],
  }
}
