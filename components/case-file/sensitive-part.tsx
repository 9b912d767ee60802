import { useTranslations } from 'next-intl'
import { toSpan } from '@/lib/domain/contract/span'
import type { Day } from '@/lib/domain/dates/day'
import { parseEdtf } from '@/lib/domain/dates/edtf'
import { formatSpan } from '@/lib/i18n/format-span'
import type { SendFile } from './file-answer'
import { FileForm } from './file-form'
import { FilePart } from './file-frame'

interface SensitivePartProps {
  file: { id: string; slug: string }
  today: Day
  events: readonly { id: string; version: number; date: string; isOwn: boolean }[]
  confirm: SendFile
}

/** Events of sexual violence that are meant for everybody, and that a second reviewer must confirm. */
export function SensitivePart({ file, today, events, confirm }: SensitivePartProps) {
  const t = useTranslations('case-file.publication')
  const dates = useTranslations('dates')
  if (events.length === 0) return null
  return (
    <FilePart title={t('sensitive')} lead={t('sensitiveLead')}>
      <ul className="file-list">
        {events.map(({ id, version, date, isOwn }) => {
          const parsed = parseEdtf(date)
          const words = parsed.ok ? formatSpan(toSpan(parsed.date), dates) : date
          return (
            <li key={id}>
              <a href={`/team/cases/${file.slug}#event-${id}`}>{words}</a>
              {isOwn ? <p className="soft">{t('sensitiveOwn')}</p> : (
                <FileForm
                  id={`event-${id}`} action={confirm} submit={t('confirmEvent')} today={today}
                  about={{ caseId: file.id, slug: file.slug, event: id, version: String(version) }}
                />
              )}
            </li>
          )
        })}
      </ul>
    </FilePart>
  )
}
