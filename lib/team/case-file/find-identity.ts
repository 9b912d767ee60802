import { z } from 'zod'
import { teamSql } from '@/lib/db/team'
import { foldIdentity } from '@/lib/domain/identity/fold-identity'
import { NOBODY, type Identity } from '@/lib/domain/identity/identity'
import { roleMay } from '@/lib/domain/permissions/permissions'
import type { Viewer } from '@/lib/domain/permissions/viewer'

const texts = z.array(z.string())
const text = z.string().nullable()
const changes = z.object({
  nameLatin: z.string(), nameNative: text, otherNames: texts, sex: text, nationalities: texts, occupation: texts,
  groups: texts, homePlace: text, birthDate: text, summary: text,
}).partial()
const versionRow = z.object({ version: z.number(), changes })

/** Who somebody is by what was written up to a version of it; by everything, without one. */
export async function findIdentity(viewer: Viewer, caseId: string, version: number | null = null): Promise<Identity> {
  if (!roleMay(viewer.role, 'case.read')) return NOBODY
  const rows = await teamSql()`
    SELECT version, changes FROM file.case_version
    WHERE case_id = ${caseId} AND (${version}::int IS NULL OR version <= ${version}::int) ORDER BY version`
  return foldIdentity(rows.map((row) => ({ ...versionRow.parse(row), verified: false, opened: [] }))).current
}
