import { useTranslations } from 'next-intl'
import { recordLink } from '@/components/board/case-links'
import type { Subject } from './record-form'

/** What is said once it is saved, and where to go on. */
export function SavedPart({ subject }: { subject: Subject }) {
  const t = useTranslations('record.save')
  return (
    <div className="sheet saved" role="status">
      <h1 className="t4">{t(subject.event === null ? 'saved' : 'savedEdit')}</h1>
      <p>
        <a className="btn main" href={`/team/cases/${subject.slug}`}>{t('open')}</a>{' '}
        <a className="btn" href={recordLink(subject.slug)}>{t('another', { name: subject.name })}</a>
      </p>
    </div>
  )
}
