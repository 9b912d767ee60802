import { readFileSync } from 'node:fs'
import { detailFieldsOf, type DetailField } from '@/lib/domain/events/detail-fields'
import { EVENT_TYPES } from '@/lib/domain/events/event-types'
import { LOCALES } from '@/lib/i18n/locales'

interface RecordWords {
  choice: Record<string, string>
  detail: Record<string, string>
  option: Record<string, Record<string, string>>
}

const forms = LOCALES.flatMap((locale) => EVENT_TYPES.map((type) => [locale, type] as const))

/** The fields of a type, with those of the entries of a list. */
function fieldsOf(type: (typeof EVENT_TYPES)[number]): DetailField[] {
  return detailFieldsOf(type).flatMap((field) => [field, ...field.fields])
}

test.each(forms)('%s: the form asks every question about %s, and offers every answer, in words', (locale, type) => {
  const words: RecordWords = JSON.parse(readFileSync(`lib/i18n/messages/${locale}/record.json`, 'utf8'))
  const asked = fieldsOf(type)
  const mute = asked.filter(({ name }) => !(`${type}_${name}` in words.detail) && !(name in words.detail))
  // Those of a status that a source states are the words of the vocabulary.
  const spoken = asked.filter(({ name }) => type !== 'status_report' || name !== 'status')
  const nameless = spoken.flatMap(({ name, options }) => options.filter((one) => !words.option[name]?.[one]))
  expect([words.choice[type], mute.map(({ name }) => name), nameless]).toEqual([expect.any(String), [], []])
})
