import { useTranslations } from 'next-intl'
import type { Day } from '@/lib/domain/dates/day'
import { roleMay, type Role } from '@/lib/domain/permissions/permissions'
import type { FieldSpec, SendFile } from './file-answer'
import { FileForm } from './file-form'
import { FilePart } from './file-frame'
import { WaitingFields, type FieldChangeView } from './waiting-fields'

interface WaitingView {
  version: number
  author: string | null
  isOwn: boolean
  fields: FieldChangeView[]
  why: string | null
  source: string | null
}

interface WaitingPartProps {
  file: { id: string; slug: string }
  role: Role
  today: Day
  waiting: readonly WaitingView[]
  verify: SendFile
  sendBack: SendFile
}

const GUARDED = ['groups', 'homePlace']

/** What of who somebody is waits for a second person, with the steps of who may take them. */
export function WaitingPart({ file, role, today, waiting, verify, sendBack }: WaitingPartProps) {
  const t = useTranslations('case-file')
  const mayVerify = roleMay(role, 'case.verify')
  const note: FieldSpec[] = [{ kind: 'long', name: 'note', label: t('identity.note') }]
  return (
    <FilePart title={t('identity.waiting')} lead={waiting.length === 0 ? t('identity.nothingWaits') : t('identity.waitingLead')}>
      <ul className="file-list">
        {waiting.map(({ version, author, isOwn, fields, why, source }) => {
          const about = { caseId: file.id, slug: file.slug, version: String(version) }
          const guarded = fields.filter(({ field }) => GUARDED.includes(field))
            .map(({ field }) => ({ value: field, label: t(`field.${field}`) }))
          const open: FieldSpec[] = guarded.length === 0
            ? [] : [{ kind: 'ticks', name: 'open', label: t('identity.open'), hint: t('identity.openHint'), options: guarded }]
          return (
            <li key={version}>
              <p><b>{t('identity.version', { version, author: author ?? t('operator') })}</b></p>
              <WaitingFields fields={fields} />
              {why !== null && <p>{t('identity.why', { why })}</p>}
              {source !== null && <p className="soft">{t('identity.source', { source })}</p>}
              {isOwn && <p className="soft">{t('identity.own')}</p>}
              {mayVerify && !isOwn && (
                <FileForm
                  id={`verify-${version}`} action={verify} about={about} fields={open} submit={t('identity.verify')}
                  submitName={t('identity.verifyNamed', { version })} isMain today={today}
                />
              )}
              {version > 1 && (isOwn || mayVerify) && roleMay(role, 'case.edit') && (
                <details>
                  <summary>{t(isOwn ? 'identity.takeBack' : 'identity.sendBack')}</summary>
                  <FileForm
                    id={`back-${version}`} action={sendBack} about={about} fields={note} today={today}
                    submit={t(isOwn ? 'identity.takeBackYes' : 'identity.sendBackYes')}
                  />
                </details>
              )}
            </li>
          )
        })}
      </ul>
    </FilePart>
  )
}
