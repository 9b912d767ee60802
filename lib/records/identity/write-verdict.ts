import { foldIdentity } from '@/lib/domain/identity/fold-identity'
import type { GuardedField } from '@/lib/domain/identity/identity'
import type { CaseTransaction } from '../in-case-transaction'
import { readIdentity } from './read-identity'
import { identityToJson } from './write-identity'

/** What somebody says of a version of an identity. */
export interface Verdict {
  caseId: string
  version: number
  verdict: 'verified' | 'sent_back'
  opened?: GuardedField[]
  reviewer: string
  note?: string | null
}

/** Writes a verdict: each version is given one, once. */
export async function writeVerdict({ models }: CaseTransaction, verdict: Verdict): Promise<void> {
  await models.caseVerdict.create({ data: verdict })
}

/** Writes to the case what readers go on seeing, and what is open to them, after a verdict. */
export async function refreshIdentity({ models, db }: CaseTransaction, caseId: string): Promise<void> {
  const { unverified, opened } = foldIdentity(await readIdentity(db, caseId))
  await models.caseFile.update({ where: { id: caseId }, data: { unverified: identityToJson(unverified), opened } })
}
