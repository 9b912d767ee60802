import type { ListField } from '../field-names'
import { saysNothing } from '../words/no-value'
import { isAtFault, joinReads, says, type CellContext, type CellRead } from './cell-read'
import { labelledDates, readCustodyDates } from './read-custody-dates'
import { readAgeCell } from './read-age-cell'
import { readDateCell } from './read-date-cell'
import { readLawyerCell } from './read-lawyer-cell'
import { readNameCell } from './read-name-cell'
import { readCountryCell, readSexCell } from './read-person-cells'
import { readPrisonCell } from './read-prison-cell'
import { readSentenceCell } from './read-sentence-cell'
import { readWordCell } from './read-word-cell'
import { CHANNEL_LIST, DEATH_LIST, RELEASE_LIST, STATUS_LIST } from './word-lists'

/** What is longer is no name, date or word. */
const LONGEST = 500
/** The longest free text of each field, as the record takes it. */
const FREE_TEXT: Readonly<Partial<Record<ListField, number>>> = {
  given_name: 100, family_name: 100, alias: 200, occupation: 200, group: 200, home_place: 200, summary: 5000,
  arrested_by: 2000, arrest_place: 2000, ward: 2000, charge: 2000, note: 5000, external_key: 200, health: 2000,
  hearing_court: 2000,
}
const MOST_PARTS = 30

/** What the text of one cell says, by the field that its column is; several values are read one by one. */
export function readCell(text: string, context: CellContext): CellRead {
  if (saysNothing(text) || context.column.field === 'ignored') return says([])
  const parts = partsOf(text, context.column.splitBy)
  if (parts.length > MOST_PARTS) return isAtFault('too_many')
  return joinReads(parts.filter((part) => !saysNothing(part)).map((part) => readPart(part, context)))
}

function partsOf(text: string, splitBy: string | null): string[] {
  const parts = splitBy === null ? [text] : text.split(splitBy)
  return parts.map((part) => part.trim()).filter((part) => part !== '')
}

function readPart(text: string, context: CellContext): CellRead {
  const { field } = context.column
  const longest = FREE_TEXT[field]
  if (longest !== undefined) return text.length > longest ? isAtFault('too_long') : says([{ kind: 'text', text }])
  return text.length > LONGEST ? isAtFault('too_long') : readClosed(field, text, context)
}

function readClosed(field: ListField, text: string, context: CellContext): CellRead {
  switch (field) {
    case 'name': case 'name_latin': case 'name_native': return readNameCell(text, context)
    case 'age': return readAgeCell(text, context)
    case 'lawyer': return readLawyerCell(text, context)
    case 'sex': return readSexCell(text, context)
    case 'nationality': return readCountryCell(text, context)
    case 'prison': return readPrisonCell(text, context)
    case 'status': return readWordCell(text, STATUS_LIST, context)
    case 'sentence': return readSentenceCell(text, context)
    case 'release_kind': return readWordCell(text, RELEASE_LIST, context)
    case 'death_cause': return readWordCell(text, DEATH_LIST, context)
    case 'contact_channel': return readWordCell(text, CHANNEL_LIST, context)
    case 'custody_dates': return readCustodyDates(text, context)
    case 'arrest_date': case 'release_date':
      return labelledDates(text) ? readCustodyDates(text, context) : readDateCell(text, context)
    default: return readDateCell(text, context)
  }
}
