import { useTranslations } from 'next-intl'
import { Icon } from '@/components/ui/icon'
import type { Keeping } from './drafts/use-draft'
import { RestoredNote } from './restored-note'
import type { Subject } from './record-form'

interface SheetHeadProps {
  subject: Subject
  keeping: Keeping
  isRestored: boolean
}

/** Whom the form is about, and whether what is typed is kept. */
export function SheetHead({ subject, keeping, isRestored }: SheetHeadProps) {
  const t = useTranslations('record')
  return (
    <header className="sheet-head">
      <a className="sheet-close" href={`/team/cases/${subject.slug}`} aria-label={t('close')}><Icon name="close" /></a>
      <div>
        <h1>{subject.event === null ? subject.name : t('titleEdit', { name: subject.name })}</h1>
        <p className="t1 soft">{subject.state}</p>
        {isRestored && <RestoredNote keeping={keeping} />}
      </div>
      <p className="t1 soft kept" role="status">
        {keeping.isKept !== null && <><Icon name="cloud" /> {t(keeping.isKept ? 'kept' : 'notKept')}</>}
      </p>
    </header>
  )
}
