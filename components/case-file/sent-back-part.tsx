import { useTranslations } from 'next-intl'
import { useMarks } from '@/components/ui/use-marks'
import type { Day } from '@/lib/domain/dates/day'
import type { SendFile } from './file-answer'
import { FileForm } from './file-form'
import { FilePart } from './file-frame'
import { WaitingFields, type FieldChangeView } from './waiting-fields'

interface SentBackView {
  version: number
  reviewer: string | null
  note: string | null
  fields: FieldChangeView[]
}

interface SentBackPartProps {
  file: { id: string; slug: string }
  today: Day
  sentBack: readonly SentBackView[]
  settle: SendFile
}

/** What the viewer wrote of who somebody is and a reviewer sent back, with the two ways to answer. */
export function SentBackPart({ file, today, sentBack, settle }: SentBackPartProps) {
  const t = useTranslations('case-file')
  const { quote } = useMarks()
  if (sentBack.length === 0) return null
  return (
    <FilePart title={t('identity.sentBack')} lead={t('identity.sentBackLead')}>
      <ul className="file-list">
        {sentBack.map(({ version, reviewer, note, fields }) => (
          <li key={version}>
            <p className="well"><b>{t('identity.asks', { reviewer: reviewer ?? t('operator') })}</b> {note !== null && quote(note)}</p>
            <WaitingFields fields={fields} />
            <p><a href={`/team/cases/${file.slug}/identity?again=${version}#change`}>{t('identity.again')}</a></p>
            <FileForm
              id={`settle-${version}`} action={settle} submit={t('identity.settle')} today={today}
              about={{ caseId: file.id, slug: file.slug, version: String(version) }}
            />
          </li>
        ))}
      </ul>
    </FilePart>
  )
}
