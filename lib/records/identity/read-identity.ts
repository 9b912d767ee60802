import { z } from 'zod'
import type { Statements } from '@/lib/db/statements'
import { foldIdentity, type IdentityVersion } from '@/lib/domain/identity/fold-identity'
import { GUARDED_FIELDS, type Identity } from '@/lib/domain/identity/identity'
import { storedIdentity } from './stored-identity'

const guarded = z.array(z.enum(GUARDED_FIELDS))

const versionRow = z.object({
  version: z.number(), changes: storedIdentity, author: z.string(), trusted: z.boolean(),
  reverts: z.number().nullable(),
  verdict: z.enum(['verified', 'sent_back']).nullable(), opened: guarded,
})

/** A version of who somebody is, with what a second person said of it. */
export interface StoredIdentity extends IdentityVersion {
  author: string
  trusted: boolean
  reverts: number | null
  verdict: 'verified' | 'sent_back' | null
}

/** Reads all versions of the identity of a case, in order; none for a case that does not exist. */
export async function readIdentity(db: Statements, caseId: string): Promise<StoredIdentity[]> {
  const rows = await db<{ row: unknown }>`
    SELECT jsonb_build_object('version', v.version, 'changes', v.changes, 'author', v.author, 'reverts', v.reverts,
      'trusted', coalesce(b.trusted, false), 'verdict', j.verdict, 'opened', coalesce(j.opened, '{}')) AS row
    FROM file.case_version v LEFT JOIN file.case_verdict j ON j.case_id = v.case_id AND j.version = v.version
    LEFT JOIN file.import_batch b ON b.id = v.batch_id
    WHERE v.case_id = ${caseId}::text::uuid ORDER BY v.version`
  return rows.map(({ row }) => {
    const { trusted, opened, ...rest } = versionRow.parse(row)
    const verified = trusted || rest.verdict === 'verified'
    return { ...rest, trusted, verified, opened: trusted ? [...GUARDED_FIELDS] : opened }
  })
}

/** The identity as it stood at a version: what an editor who read that version had before them. */
export function identityAt(versions: readonly IdentityVersion[], version: number): Identity {
  return foldIdentity(versions.filter((one) => one.version <= version)).current
}
