import { type Identity, type IdentityField, isSameField, NOBODY } from '@/lib/domain/identity/identity'
import { type FieldDiffers, mergeIdentity, newIdentity } from '@/lib/domain/lists/merge-identity'
import { IDENTITY_COLUMNS, identityOf } from '../identity/identity-columns'
import { changeCase, type CaseChange, type ExistingCase } from '../import/case-changes'
import { caseRowOf } from './list-rows'
import type { PersonInput } from './person-input'

/** What a list changes of who somebody is, and what it would and does not. */
interface PlannedIdentity {
  change: CaseChange | null
  fields: { field: IdentityField; now: string | null; said: string }[]
  differs: FieldDiffers[]
}

/** Plans what a row says of who somebody is: all of it for somebody new, and what the record lacks for others. */
export function planIdentity({ row, caseId, slug, record }: PersonInput): PlannedIdentity {
  const said = row.person
  if (!record || record.archived) {
    const old = record ? withoutIdentity(record.existing) : undefined
    const change = changeCase(old, caseRowOf(slug, newIdentity(said)), false)
    return { change: change && { ...change, id: caseId }, fields: [], differs: [] }
  }
  const now = nowOf(record.existing)
  const { adds, differs } = mergeIdentity(now, said)
  const [latitude, longitude] = [numberIn(record.existing, 'home_latitude'), numberIn(record.existing, 'home_longitude')]
  const change = changeCase(record.existing, caseRowOf(slug, { ...now, ...adds }, { latitude, longitude }), false)
  const brought = Object.keys(change?.identity.changes ?? {}).filter((field): field is IdentityField => field in NOBODY)
  return {
    change,
    fields: brought.map((field) => ({ field, now: wordsOf(now[field]), said: wordsOf(adds[field]) ?? '' })),
    differs,
  }
}

/** A case that comes back says who somebody is anew: all of it waits for a second person. */
function withoutIdentity(existing: ExistingCase): ExistingCase {
  const blank = Object.fromEntries(Object.entries(IDENTITY_COLUMNS).map(([field, column]) =>
    [column, Object.entries(NOBODY).find(([name]) => name === field)?.[1]]))
  return { ...existing, columns: { ...existing.columns, ...blank }, imported: null, unverified: {} }
}

function nowOf(existing: ExistingCase): Identity {
  return { ...NOBODY, ...identityOf(existing.columns) }
}

function numberIn(existing: ExistingCase, column: string): number | null {
  const value = existing.columns[column]
  return typeof value === 'number' ? value : null
}

function wordsOf(value: Identity[IdentityField] | undefined): string | null {
  if (value === null || value === undefined || isSameField(value, [])) return null
  return typeof value === 'string' ? value : value.join('; ')
}
