import { useTranslations } from 'next-intl'
import type { Day } from '@/lib/domain/dates/day'
import { formatInstant } from '@/lib/i18n/format-instant'
import type { SendFile } from './file-answer'
import { FileForm } from './file-form'
import { FilePart } from './file-frame'

const GROUNDS = ['person', 'family', 'court', 'harm', 'mistake'] as const
const LOST = ['identity', 'events', 'consents', 'contacts', 'photo', 'sources'] as const

interface ErasurePartProps {
  file: { id: string; slug: string }
  today: Day
  timeZone: string
  request: { ground: string; requestedBy: string | null; requestedAt: Date; isOwn: boolean } | null
  ask: SendFile
  cancel: SendFile
  confirm: SendFile
}

/** What erasure takes for good, and the step that comes next. */
export function ErasurePart({ file, today, timeZone, request, ask, cancel, confirm }: ErasurePartProps) {
  const t = useTranslations('case-file.erasure')
  const dates = useTranslations('dates')
  const about = { caseId: file.id, slug: file.slug }
  const grounds = GROUNDS.map((value) => ({ value, label: t(`ground.${value}`) }))
  return (
    <>
      <FilePart title={t('lost')} lead={t('lostLead')}>
        <ul className="file-list">{LOST.map((one) => <li key={one}>{t(`loses.${one}`)}</li>)}</ul>
        <p>{t('kept')}</p>
      </FilePart>
      {request === null ? (
        <FilePart title={t('ask')} lead={t('askLead')}>
          <FileForm
            id="ask" action={ask} about={about} submit={t('askYes')} today={today}
            fields={[{ kind: 'choice', name: 'ground', label: t('groundLabel'), options: [{ value: '', label: t('choose') }, ...grounds] }]}
          />
        </FilePart>
      ) : (
        <FilePart title={t('requested')} lead={t('requestedBy', {
          who: request.requestedBy ?? t('gone'), at: formatInstant(request.requestedAt, timeZone, dates),
          ground: t(`ground.${request.ground}`),
        })}>
          {request.isOwn ? <p>{t('own')}</p> : (
            <FileForm
              id="erase" action={confirm} about={about} submit={t('confirm')} today={today} isMain
              fields={[{ kind: 'text', name: 'understood', label: t('understood', { slug: file.slug }) }]}
            />
          )}
          <FileForm id="cancel" action={cancel} about={about} submit={t('cancel')} today={today} />
        </FilePart>
      )}
    </>
  )
}
