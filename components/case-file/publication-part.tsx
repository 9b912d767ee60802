import { useLocale, useTranslations } from 'next-intl'
import type { Day } from '@/lib/domain/dates/day'
import { roleMay, type Role } from '@/lib/domain/permissions/permissions'
import type { SendFile } from './file-answer'
import { FileForm } from './file-form'
import { FilePart } from './file-frame'

/** What publication takes, as far as it is there. */
export interface ClearanceChecks {
  checks: { check: 'name' | 'consent' | 'another' | 'opener' | 'lockdown' | 'cleared' | 'child'; isMet: boolean }[]
  isCleared: boolean
  /** Whether nothing is missing but that somebody clears it. */
  isReady: boolean
  isChild: boolean
  confirmations: number
  confirmedByViewer: boolean
}

interface PublicationPartProps {
  file: { id: string; slug: string; version: number; isPublic: boolean }
  role: Role
  today: Day
  checks: ClearanceChecks
  clearAction: SendFile
  unpublishAction: SendFile
  confirmChildAction: SendFile
}

/** Whether readers see the case, what is still missing for that, and the steps of who may take them. */
export function PublicationPart({ file, role, today, checks: found, ...actions }: PublicationPartProps) {
  const t = useTranslations('case-file.publication')
  const locale = useLocale()
  const about = { caseId: file.id, slug: file.slug }
  const state = file.isPublic ? 'isPublic' : found.isCleared ? 'waits' : 'isNot'
  return (
    <FilePart title={t('state')} lead={t(state)}>
      {file.isPublic && <p><a href={`/${locale}/cases/${file.slug}`}>{t('publicPage')}</a></p>}
      <ul className="file-checks">
        {found.checks.map(({ check, isMet }) => (
          <li key={check}><b>{t(isMet ? 'met' : 'missing')}</b><span>{t(`check.${check}`, { count: found.confirmations })}</span></li>
        ))}
      </ul>
      {roleMay(role, 'case.publish') && !found.isCleared && found.isReady && (
        <FileForm
          id="clear" action={actions.clearAction} about={{ ...about, version: String(file.version) }} submit={t('clear')}
          isMain today={today}
        />
      )}
      {roleMay(role, 'case.publish') && found.isChild && !found.confirmedByViewer && (
        <FileForm id="child" action={actions.confirmChildAction} about={about} submit={t('confirmChild')} today={today} />
      )}
      {roleMay(role, 'case.unpublish') && found.isCleared && (
        <FileForm id="unpublish" action={actions.unpublishAction} about={about} submit={t('unpublish')} today={today} />
      )}
    </FilePart>
  )
}
