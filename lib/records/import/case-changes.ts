import { randomUUID } from 'node:crypto'
import { GUARDED_FIELDS, type GuardedField } from '@/lib/domain/identity/identity'
import type { CaseRow } from '@/lib/files/case-row'
import type { ExchangeSet } from '@/lib/files/exchange-set'
import { canonicalJson } from '../canonical-json'
import type { Row } from '../period-rows'
import type { Statements } from '@/lib/db/statements'
import { changedFields, filledFields } from './diff-rows'
import { IDENTITY_COLUMNS } from '../identity/identity-columns'
import { changeIdentity, keptFields, type IdentityBefore, type IdentityChange } from './identity-change'

/** The ground of a consent; it counts only where all three are there. */
interface ConsentGiven {
  basis: string | null
  given_by: string | null
  given_on: string | null
  scopes: string[]
}

/** A case as file.case and its names hold it, with what decides whether an import changes it. */
export interface ExistingCase extends IdentityBefore {
  id: string
  /** The case that stands for it, where two were of one person: events and consents are of that one. */
  standsIn: string | null
  version: number
  trusted: boolean
  consents: ConsentGiven[]
}

/** A case that a file brings anew or otherwise than the database holds it. */
export interface CaseChange {
  kind: 'create' | 'update'
  id: string
  slug: string
  fields: string[]
  columns: Row
  /** The version that this makes, and what it says about who somebody is. */
  version: number
  identity: IdentityChange
  /** A consent that is not on record yet. */
  consent: ConsentGiven | null
  /** Whether the import answers for what the case says of groups and home place. */
  takesBatch: boolean
  /** The version that this one takes back; left out by one that brings something. */
  reverts?: number
}

/** Reads the cases of the given slugs, by slug. */
export async function readExistingCases(db: Statements, slugs: readonly string[]): Promise<Map<string, ExistingCase>> {
  const rows = await db<{ slug: string; row: ExistingCase }>`
    SELECT c.slug, jsonb_build_object('id', c.id, 'standsIn', c.merged_into, 'trusted', coalesce(b.trusted, false),
      'version', c.version, 'unverified', c.unverified, 'opened', c.opened,
      'imported', (SELECT jsonb_object_agg(said.key, said.value ORDER BY v.version)
        FROM file.case_version v, jsonb_each(v.changes) said WHERE v.case_id = c.id AND v.batch_id IS NOT NULL),
      'columns', to_jsonb(c) || jsonb_build_object('other_names',
        (SELECT coalesce(jsonb_agg(n.name ORDER BY n.position), '[]') FROM file.case_name n WHERE n.case_id = c.id)),
      'consents', (SELECT coalesce(jsonb_agg(jsonb_build_object('basis', g.basis, 'given_by', g.given_by,
        'given_on', g.given_on, 'scopes', g.scopes)), '[]')
        FROM file.consent g WHERE g.case_id IN (c.id, c.merged_into))) AS row
    FROM file.case c LEFT JOIN file.import_batch b ON b.id = c.batch_id
    WHERE c.slug IN (SELECT jsonb_array_elements_text(${JSON.stringify(slugs)}::text::jsonb))`
  return new Map(rows.map(({ slug, row }) => [slug, row]))
}

/** What an import of one row of cases.csv changes; null if nothing. */
export function changeCase(old: ExistingCase | undefined, row: CaseRow, trust: boolean): CaseChange | null {
  const said = caseColumns(row)
  const kept = keptFields(old ?? null, said)
  const theirs = kept.map((field) => [IDENTITY_COLUMNS[field], old?.columns[IDENTITY_COLUMNS[field]]] as const)
  const columns = {
    ...said, ...Object.fromEntries(theirs), ...publicationOf(old, trust), home_vouched: vouchesForHome(old, row, trust),
  }
  const consent = consentOf(row)
  const isNewConsent = consent !== null && !old?.consents.some((one) => isSameConsent(one, consent, row))
  const vouches = trust && !old?.trusted && (row.groups.length > 0 || row.home_place !== null)
  const fields = [
    ...(old ? changedFields(old.columns, columns) : filledFields(columns)),
    ...(isNewConsent ? ['consent'] : []),
    ...(old && vouches ? ['audience'] : []),
    ...(trust && hasWaiting(old, kept) ? ['verified'] : []),
  ]
  if (old && fields.length === 0) return null
  return {
    kind: old ? 'update' : 'create',
    id: old?.id ?? randomUUID(),
    slug: row.case_id,
    fields,
    columns,
    version: (old?.version ?? 0) + 1,
    identity: changeIdentity(old ?? null, columns, fields, { trust, vouches, kept, closed: closedBy(row) }),
    consent: isNewConsent ? consent : null,
    takesBatch: !old || trust || fields.includes('groups') || fields.includes('home_place'),
  }
}

/** Whether something that a trusted import would verify by saying it waits for a second person. */
function hasWaiting(old: ExistingCase | undefined, kept: readonly string[]): boolean {
  return Object.keys(old?.unverified ?? {}).some((field) => !kept.includes(field))
}

/**
 * What people decided on publication stands, whatever a file says; and without trust an import opens nothing that was
 * closed: a reviewer clears it.
 */
function publicationOf(old: ExistingCase | undefined, trust: boolean): Row {
  if (trust && (old?.columns['publication_by'] ?? null) === null) return {}
  return { publication: old?.columns['publication'] ?? 'team' }
}

/** The ids of cases that ask to be public while a part of their consent is missing. */
export function findWithoutConsent(set: ExchangeSet): string[] {
  const withheld = set.cases.filter(({ row }) => row.publication === 'public' && !hasWholeConsent(row))
  return withheld.map(({ row }) => row.case_id)
}

function caseColumns(row: CaseRow): Row {
  return {
    slug: row.case_id,
    name_latin: row.full_name,
    name_native: row.name_fa,
    other_names: row.other_names,
    sex: row.sex,
    nationalities: row.nationalities,
    occupation: row.occupation,
    groups: row.groups,
    home_place: row.home_place,
    home_latitude: row.home_latitude,
    home_longitude: row.home_longitude,
    birth_date: row.birth_date?.edtf ?? null,
    summary: row.summary,
    publication: hasWholeConsent(row) ? row.publication : 'team',
  }
}

/** Whether an operator's trusted import said where the home is: this one, or one before that said the same. */
function vouchesForHome(old: ExistingCase | undefined, row: CaseRow, trust: boolean): true | null {
  const { columns = {} } = old ?? {}
  const isSame = columns['home_latitude'] === row.home_latitude && columns['home_longitude'] === row.home_longitude
  const isVouched = trust || (isSame && columns['home_vouched'] === true)
  return row.home_latitude !== null && isVouched ? true : null
}

/** `publication` counts only with all three columns of consent (design, section 8). */
function hasWholeConsent(row: CaseRow): boolean {
  return row.consent_basis !== null && row.consent_by !== null && row.consent_on !== null
}

function consentOf(row: CaseRow): ConsentGiven | null {
  const { consent_basis: basis, consent_by: given_by, consent_on: given_on, consent_scopes: scopes } = row
  if (basis === null && given_by === null && given_on === null) return null
  return { basis, given_by, given_on, scopes: scopes.length > 0 ? scopes : ['site'] }
}

/** Whether a consent on record is the one of a row; a row that does not say for what asks nothing about that. */
function isSameConsent(one: ConsentGiven, wanted: ConsentGiven, row: CaseRow): boolean {
  const asked = row.consent_scopes.length > 0 ? wanted.scopes : one.scopes
  const [a, b] = [{ ...one, scopes: [...one.scopes].sort() }, { ...wanted, scopes: [...asked].sort() }]
  return canonicalJson(a) === canonicalJson(b)
}

/** The guarded fields that a row says stay with the team. */
function closedBy({ team_fields: fields }: CaseRow): GuardedField[] {
  return GUARDED_FIELDS.filter((field) => fields.some((name) => name === IDENTITY_COLUMNS[field]))
}
