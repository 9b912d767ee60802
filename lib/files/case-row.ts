import { z } from 'zod'
import {
  countries, list, oneOf, oneOfOrNull, optionalDay, optionalEdtf, optionalText, requiredText, slug,
} from './cells'
import { fileOf } from './file-kind'

/** On what ground a case may be published (design, section 4). */
const CONSENT_BASES = ['person', 'family', 'lawyer', 'already_public'] as const

/** One line of `cases.csv`. `publication` counts only where all three columns of consent are filled. */
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
})
export type CaseRow = z.infer<typeof row>

/** `cases.csv`, one row an id. */
export const caseFile = fileOf('cases.csv', 'case_id', row)
