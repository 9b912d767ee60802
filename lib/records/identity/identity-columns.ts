import { IDENTITY_FIELDS, type Identity, type IdentityField } from '@/lib/domain/identity/identity'
import type { Row } from '../period-rows'

/** The columns of file.case that hold the fields; other names have a table of their own, and come under this name. */
export const IDENTITY_COLUMNS: Readonly<Record<IdentityField, string>> = {
  nameLatin: 'name_latin', nameNative: 'name_native', otherNames: 'other_names', sex: 'sex',
  nationalities: 'nationalities', occupation: 'occupation', groups: 'groups', homePlace: 'home_place',
  birthDate: 'birth_date', summary: 'summary',
}

/** The fields that columns of a case say, for those of the given fields that are among the columns. */
export function identityOf(columns: Row, fields: readonly IdentityField[] = IDENTITY_FIELDS): Partial<Identity> {
  const named = fields.filter((field) => IDENTITY_COLUMNS[field] in columns)
  return Object.fromEntries(named.map((field) => [field, columns[IDENTITY_COLUMNS[field]]]))
}
