import { getTranslations } from 'next-intl/server'
import type { ShownConflict } from '@/components/record/record-answer'
import { valueWords } from '@/components/review/value-words'
import { marksOf } from '@/components/ui/use-marks'
import type { EventType } from '@/lib/domain/events/event-types'
import type { Conflict } from '@/lib/domain/history/merge-fields'
import type { Viewer } from '@/lib/domain/permissions/viewer'
import { findSource } from '@/lib/team/find-source'
import { nameAllPrisons } from '@/lib/team/list-prison-names'
import { readTeamPlaceNames } from '../team-place-names'

/** What two people made of the same fields of an event, as the account's language calls them. */
export async function sayConflict(
  viewer: Viewer, type: EventType, { mine, theirs }: Pick<Conflict, 'mine' | 'theirs'>,
): Promise<ShownConflict[]> {
  const [words, names, review, t] = await Promise.all([
    speakValues(viewer, type), nameSources(viewer, [mine.sourceIds, theirs.sourceIds]), getTranslations('review.field'),
    getTranslations('workspace.conflict'),
  ])
  return Object.keys(mine).map((field) => {
    const detail = words.fields.find(({ name }) => `details.${name}` === field)
    const label = detail ? words.label(detail) : review.has(field) ? review(field) : field
    const say = (value: unknown) => {
      const text = detail ? words.detail(detail, value) : words.plain(field, field === 'sourceIds' ? names(value) : value)
      return text ?? t('nothing')
    }
    return { field: label, theirs: say(theirs[field]), mine: say(mine[field]) }
  })
}

async function speakValues(viewer: Viewer, type: EventType) {
  const [t, dates, vocabulary, record, details, mark] = await Promise.all([
    getTranslations('review'), getTranslations('dates'), getTranslations('vocabulary'), getTranslations('record'),
    getTranslations('record.detail'), getTranslations('vocabulary.mark'),
  ])
  const [prisons, places] = await Promise.all([nameAllPrisons(viewer), readTeamPlaceNames(viewer)])
  const named = Object.fromEntries(prisons.map((prison) => [prison.id, places.prison(prison)]))
  return valueWords(type, named, { t, dates, vocabulary, record, details, marks: marksOf(mark) })
}

/** The titles of the sources that these values name, in place of their ids. */
async function nameSources(viewer: Viewer, values: readonly unknown[]): Promise<(value: unknown) => string[]> {
  const idsIn = (value: unknown) => (Array.isArray(value) ? value.map(String) : [])
  const ids = [...new Set(values.flatMap(idsIn))]
  const found = await Promise.all(ids.map((id) => findSource(viewer, id)))
  const titles = new Map(found.flatMap((source) => (source ? [[source.id, source.title]] : [])))
  return (value) => idsIn(value).map((id) => titles.get(id) ?? id)
}
