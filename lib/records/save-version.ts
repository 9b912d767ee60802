import { writeAudit } from '@/lib/db/audit'
import type { Statements } from '@/lib/db/statements'
import { digestOf, readKeys } from './keys'
import type { Result } from './result'

/** What is written in versions, which a second person publishes: an appeal, a call to write, an update. */
export interface VersionedKind {
  /** In the audit log. */
  action: string
  subjectKind: 'appeal' | 'letter' | 'post'
  /** Makes the first version's row of a name; answers no row where the name is taken. */
  create: (db: Statements, slug: string) => Promise<{ id: string }[]>
  /** Counts on from the version that the editor began from; answers no row where that is not the newest. */
  countOn: (db: Statements, slug: string, from: number) => Promise<{ id: string }[]>
  /** Writes what a version says; `content` is JSON. */
  write: (db: Statements, version: { id: string; version: number; content: string; author: string }) => Promise<unknown>
}

/**
 * Writes a version, the first of a new name where the editor began from version 0; earlier ones stay. `stale`: somebody
 * else has saved one since; `slug_taken`: there is something of that name. The audit log gets no word of its content.
 */
export async function saveVersion(
  db: Statements,
  kind: VersionedKind,
  { slug, version, content, author }: { slug: string; version: number; content: unknown; author: string },
): Promise<Result<{ slug: string; version: number }, 'stale' | 'slug_taken'>> {
  const next = version + 1
  const [row] = version === 0 ? await kind.create(db, slug) : await kind.countOn(db, slug, version)
  if (!row) return { ok: false, reason: version === 0 ? 'slug_taken' : 'stale' }
  await kind.write(db, { id: row.id, version: next, content: JSON.stringify(content), author })
  await writeAudit(db, [{
    actor: author, action: kind.action, subjectKind: kind.subjectKind, subjectId: slug, fields: ['content'],
    digest: digestOf(await readKeys(db), content),
  }])
  return { ok: true, value: { slug, version: next } }
}
