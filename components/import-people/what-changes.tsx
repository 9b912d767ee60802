import { useTranslations } from 'next-intl'
import { teamLink, type TeamReading } from '@/components/team/team-link'
import type { ListConflict, ListPersonContent } from '@/lib/domain/lists/list-person'
import { formatEdtf } from '@/lib/i18n/format-span'

interface WhatChangesProps {
  content: ListPersonContent
  prisons: ReadonlyMap<string, string>
  reading: TeamReading
}

/** What a row proposes, field by field and event by event, and what of it contradicts the record. */
export function WhatChanges({ content, prisons, reading }: WhatChangesProps) {
  const [t, types, fields, dates] = [
    useTranslations('import-people'), useTranslations('record.choice'), useTranslations('case-file.field'),
    useTranslations('dates'),
  ]
  const warnings = useTranslations('record.warning')
  return (
    <>
      {content.fields.length + content.events.length > 0 && (
        <ul className="list-changes">
          {content.fields.map(({ field, now, said }) => (
            <li key={field}>
              {now === null
                ? t('fieldNew', { field: fields(field), said }) : t('fieldMore', { field: fields(field), now, said })}
            </li>
          ))}
          {content.events.map(({ slot, type, date, prisonId, becomes }) => (
            <li key={slot} className={becomes === 'on_record' || becomes === 'unchanged' ? 'soft' : undefined}>
              {t('event', {
                type: types(type), date: formatEdtf(date, dates), at: prisonId === null ? 'no' : 'yes',
                prison: prisons.get(prisonId ?? '') ?? '',
              })}{' '}
              <span className="soft">{t(`becomes.${becomes}`)}</span>
            </li>
          ))}
        </ul>
      )}
      {content.warnings.map((code) => <p key={code} className="soft">{warnings(code)}</p>)}
      {content.conflicts.map((conflict, at) => <Conflict key={at} {...{ conflict, slug: content.slug, reading }} />)}
    </>
  )
}

interface ConflictProps {
  conflict: ListConflict
  slug: string | null
  reading: TeamReading
}

function Conflict({ conflict: { code, events, field, now, said }, slug, reading }: ConflictProps) {
  const [t, types, fields, dates] = [
    useTranslations('import-people'), useTranslations('record.choice'), useTranslations('case-file.field'),
    useTranslations('dates'),
  ]
  const [warnings, status] = [useTranslations('record.warning'), useTranslations('vocabulary.claimStatus')]
  const words = code === 'disagrees' || code === 'said_otherwise' || code === 'no_longer_said' ? t(`conflict.${code}`)
    : code === 'field_differs' ? t('conflict.field_differs', {
      field: field === null ? '' : fields(field), now: now ?? '', said: said ?? '',
    }) : warnings(code)
  return (
    <p className="fault">
      {words}{' '}
      {events.map((event) => (
        <a key={event.id} href={teamLink(reading, `/cases/${slug ?? ''}`)}>
          {t('there', { type: types(event.type), date: formatEdtf(event.date, dates), status: status(event.claimStatus) })}
        </a>
      ))}
    </p>
  )
}
