import type { FoldedIdentity } from '@/lib/domain/identity/fold-identity'
import type { Identity } from '@/lib/domain/identity/identity'
import type { CaseTransaction } from '../in-case-transaction'
import { replaceNameKeys } from './name-key-rows'

/** One version more of who somebody is. */
export interface NewIdentity {
  caseId: string
  /** Its number: one more than the version that the case has. */
  version: number
  changes: Partial<Identity>
  author: string
  sourceId: string | null
  reason: string | null
  reverts?: number
}

/** Appends a version; the numbers of two editors who read the same one collide, and the database refuses the second. */
export async function appendIdentity({ models }: CaseTransaction, { changes, ...rest }: NewIdentity): Promise<void> {
  await models.caseVersion.create({ data: { ...rest, changes: identityToJson(changes) } })
}

/**
 * Writes what follows from the versions to the case, in one statement and only the columns that change; its version is
 * checked in the UPDATE. Throws where somebody else was there first, which the lock on the case rules out.
 */
export async function updateIdentity(
  { models, db }: CaseTransaction,
  { caseId, version, changes }: Pick<NewIdentity, 'caseId' | 'version' | 'changes'>,
  { current, unverified, opened }: FoldedIdentity,
): Promise<void> {
  const { otherNames, ...columns } = changes
  const { count } = await models.caseFile.updateMany({
    where: { id: caseId, version: version - 1 },
    // Where a place is that was written over says nothing of the new one.
    data: { ...listsCopied(columns), ...('homePlace' in changes && NO_HOME), version, unverified: identityToJson(unverified), opened },
  })
  if (count === 0) throw new Error(`case ${caseId} was changed without its lock`)
  if (otherNames) await writeOtherNames({ models, db }, caseId, otherNames)
  const hasNewNames = otherNames !== undefined || 'nameLatin' in changes || 'nameNative' in changes
  const names = [current.nameLatin, current.nameNative, ...current.otherNames].filter((name) => name !== null)
  if (hasNewNames) await replaceNameKeys(db, [{ id: caseId, names }])
}

const NO_HOME = { homeLatitude: null, homeLongitude: null, homeVouched: null } as const

/** Writes the other names of a case anew, in their order. */
export async function writeOtherNames(
  { models }: CaseTransaction,
  caseId: string,
  otherNames: readonly string[],
): Promise<void> {
  await models.caseName.deleteMany({ where: { caseId } })
  await models.caseName.createMany({ data: otherNames.map((name, position) => ({ caseId, position, name })) })
}

/** Prisma takes no readonly lists. */
function listsCopied(columns: Omit<Partial<Identity>, 'otherNames'>) {
  const { nationalities, occupation, groups, ...plain } = columns
  return {
    ...plain,
    ...(nationalities && { nationalities: [...nationalities] }),
    ...(occupation && { occupation: [...occupation] }),
    ...(groups && { groups: [...groups] }),
  }
}

/** An identity as Prisma takes it for a column of JSON. */
export function identityToJson(identity: Partial<Identity>) {
  const { otherNames, nationalities, occupation, groups, ...plain } = identity
  return {
    ...plain, ...listsCopied({ nationalities, occupation, groups }),
    ...(otherNames && { otherNames: [...otherNames] }),
  }
}
