import type { Statements } from '@/lib/db/statements'
import type { FoldedIdentity } from '@/lib/domain/identity/fold-identity'
import { slugOf } from '@/lib/domain/names/slug-of'
import type { CaseTransaction } from '../in-case-transaction'
import { replaceNameKeys } from './name-key-rows'
import { appendIdentity, identityToJson, writeOtherNames, type NewIdentity } from './write-identity'

/**
 * Inserts a case with the first version of who it is; its author is its first owner. Answers the slug: the Latin name,
 * and a number where others have the same. Nobody else may insert a case meanwhile.
 */
export async function insertCase(
  transaction: CaseTransaction,
  { caseId, author, sourceId }: Pick<NewIdentity, 'caseId' | 'author' | 'sourceId'>,
  { current, unverified }: FoldedIdentity,
): Promise<string> {
  const { models, db } = transaction
  const slug = await findFreeSlug(db, slugOf(current.nameLatin))
  const { otherNames, ...columns } = current
  const { nationalities, occupation, groups } = columns
  const lists = { nationalities: [...nationalities], occupation: [...occupation], groups: [...groups] }
  await models.caseFile.create({
    data: { id: caseId, slug, ...columns, ...lists, unverified: identityToJson(unverified) },
  })
  await writeOtherNames(transaction, caseId, otherNames)
  await appendIdentity(transaction, { caseId, version: 1, changes: current, author, sourceId, reason: null })
  const names = [current.nameLatin, current.nameNative, ...otherNames].filter((name) => name !== null)
  await replaceNameKeys(db, [{ id: caseId, names }])
  await models.caseMember.create({ data: { caseId, accountId: author, kind: 'owner' } })
  return slug
}

async function findFreeSlug(db: Statements, wanted: string): Promise<string> {
  const rows = await db<{ slug: string }>`
    SELECT slug FROM file.case WHERE slug = ${wanted}::text OR slug LIKE ${`${wanted}-%`}::text`
  const taken = new Set(rows.map((row) => row.slug))
  let slug = wanted
  for (let number = 2; taken.has(slug); number += 1) slug = `${wanted}-${number}`
  return slug
}
