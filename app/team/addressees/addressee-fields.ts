import type { Day } from '@/lib/domain/dates/day'
import { readFormDate } from '@/lib/domain/record-form/read-form-date'
import type { FormTexts } from '@/lib/domain/record-form/record-form'
import { linesOf } from '../letters/letter-fields'

const TEXTS = ['id', 'office', 'name', 'address', 'email', 'sourceId'] as const

/** What the form says of an office, on the clock's day; the schema of an addressee judges it. */
export function addresseeOfTexts(texts: FormTexts, today: Day): unknown {
  const dateOf = (name: 'validFrom' | 'validTo') =>
    ((texts[name] ?? '').trim() === '' ? '' : readFormDate(texts, name, today).date?.edtf ?? 'no date')
  return {
    ...Object.fromEntries(TEXTS.map((name) => [name, (texts[name] ?? '').replaceAll('\r\n', '\n').trim()])),
    validFrom: dateOf('validFrom'), validTo: dateOf('validTo'), version: Number(texts.version ?? 0),
    copiesTo: linesOf(texts.copiesTo),
  }
}
