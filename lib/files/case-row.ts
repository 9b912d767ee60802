import { z } from 'zod'
import {
  countries, list, listOf, numberOrNullBetween, oneOf, oneOfOrNull, optionalDay, optionalEdtf, optionalText,
  requiredText, slug,
} from './cells'
import { fileOf } from './file-kind'

/** On what ground a case may be published (design, section 4). */
const CONSENT_BASES = ['person', 'family', 'lawyer', 'already_public'] as const

/** What a consent may be for; none named means the site. */
const CONSENT_SCOPES = ['site', 'editions', 'letters', 'photo', 'procedures'] as const

/**
 * One line of `cases.csv`. `publication` counts only where all three columns of consent are filled; what `team_fields`
 * names stays with the team, also where an operator trusts the file.
 */
const row = z.strictObject({
  case_id: slug,
  full_name: requiredText,
  name_fa: optionalText,
  other_names: list,
  sex: oneOfOrNull(['female', 'male', 'other']),
  nationalities: countries,
  occupation: list,
  groups: list,
  home_place: optionalText,
  publication: oneOf(['public', 'team']),
  summary: optionalText,
  birth_date: optionalEdtf,
  consent_basis: oneOfOrNull(CONSENT_BASES),
  consent_by: optionalText,
  consent_on: optionalDay,
  home_latitude: numberOrNullBetween(-90, 90),
  home_longitude: numberOrNullBetween(-180, 180),
  consent_scopes: listOf(CONSENT_SCOPES),
  team_fields: listOf(['groups', 'home_place']),
}).refine((cells) => (cells.home_latitude === null) === (cells.home_longitude === null), {
  path: ['home_longitude'], message: 'a latitude and a longitude go together',
})
export type CaseRow = z.infer<typeof row>

/** The columns that a file may leave out. */
const OPTIONAL = ['home_latitude', 'home_longitude', 'consent_scopes', 'team_fields']

/** `cases.csv`, one row an id. */
export const caseFile = fileOf('cases.csv', 'case_id', row, {}, OPTIONAL)
