import { randomUUID } from 'node:crypto'
import type { RecordFormProps } from '@/components/record/record-form'
import { textOf } from '@/components/record/prison-option'
import { tellState } from '@/components/record/tell-state'
import type { Day } from '@/lib/domain/dates/day'
import { allDetailFields } from '@/lib/domain/events/detail-fields'
import { EVENT_TYPES } from '@/lib/domain/events/event-types'
import { eventDefinitions } from '@/lib/domain/events/registry'
import type { Viewer } from '@/lib/domain/permissions/viewer'
import { eventToTexts } from '@/lib/domain/record-form/event-to-texts'
import type { FormTexts } from '@/lib/domain/record-form/record-form'
import { listPrisonNames } from '@/lib/team/list-prison-names'
import { listSourceOptions } from '@/lib/team/list-source-options'
import type { PlaceNames } from '@/lib/i18n/name-places'
import { findTip } from '@/lib/tips/find-tip'
import type { Translate } from '@/lib/i18n/translate'
import type { TeamSearch } from '../open-team-page'
import { findFormSources } from './find-form-sources'
import type { RecordSubject } from './find-subject'

const SPANS = EVENT_TYPES.filter((type) => eventDefinitions[type].isSpan)

/** What the form needs to know of its subject, prisons and sources, by `names`; `vocabulary` speaks that area. */
export async function readRecordPage(
  viewer: Viewer, { row, event }: RecordSubject, search: TeamSearch, today: Day, vocabulary: Translate,
  names: PlaceNames,
): Promise<Omit<RecordFormProps, 'save' | 'look'>> {
  const [prisons, sources] = await Promise.all([listPrisonNames(viewer), listSourceOptions(viewer, row.id)])
  const options = prisons.map((one) => ({ ...one, label: names.prison(one), city: names.town(one.city) }))
  const nameOf = (id: string) => textOf(options.find((prison) => prison.id === id)) ?? id
  const { prison_id: id, prison_name: name } = row
  const place = id === null || name === null ? null : names.prison({ id, name })
  const tip = await findTip(viewer, search.tip)
  const told: FormTexts = tip ? { note: tip.text, ...(tip.sourceId !== null && { source: tip.sourceId }) } : {}
  const asked: FormTexts = typeof search.type === 'string' ? { ...told, type: search.type } : told
  const initial = event ? eventToTexts(event.type, event.content, nameOf, today) : asked
  const chosen = await findFormSources(viewer, initial, today)
  return {
    accountId: viewer.accountId,
    subject: {
      caseId: row.id, slug: row.slug, name: names.called({ latin: row.name_latin, native: row.name_native }),
      isPublic: row.is_public,
      state: tellState(vocabulary, row.status, place),
      event: event && { id: event.id, version: event.version, type: event.type },
    },
    path: event
      ? `/team/record?event=${event.id}`
      : `/team/record?case=${encodeURIComponent(row.slug)}${tip ? `&tip=${tip.id}` : ''}`,
    formKey: randomUUID(),
    initial, fields: allDetailFields(), spans: SPANS, prisons: options, today,
    sources: [...sources, ...chosen.filter(({ id }) => sources.every((one) => one.id !== id))],
  }
}
