import { useTranslations } from 'next-intl'
import type { Day } from '@/lib/domain/dates/day'
import { roleMay, type Role } from '@/lib/domain/permissions/permissions'
import { formatInstant } from '@/lib/i18n/format-instant'
import type { SendFile } from './file-answer'
import { FileForm } from './file-form'
import { FilePart } from './file-frame'

interface LockdownPartProps {
  file: { id: string; slug: string }
  role: Role
  today: Day
  timeZone: string
  lockdown: {
    reason: string | null
    lockedBy: string | null
    lockedAt: Date
    isLiftAsked: boolean
    liftAskedBy: string | null
    isOwnLift: boolean
  } | null
  lockDownAction: SendFile
  askLiftAction: SendFile
  liftAction: SendFile
}

/** Whether the case is locked down, told to everybody, and the steps that administrators take. */
export function LockdownPart({ file, role, today, timeZone, lockdown, ...actions }: LockdownPartProps) {
  const [t, dates] = [useTranslations('case-file.lockdown'), useTranslations('dates')]
  const mayAct = roleMay(role, 'case.lock_down')
  const shared = { about: { caseId: file.id, slug: file.slug }, today }
  if (lockdown === null) {
    if (!mayAct) return null
    return (
      <FilePart title={t('title')} lead={t('lead')}>
        <FileForm
          {...shared} id="lock-down" action={actions.lockDownAction} submit={t('lockDown')}
          fields={[{ kind: 'text', name: 'reason', label: t('reason'), hint: t('reasonHint'), maxLength: 500 }]}
        />
      </FilePart>
    )
  }
  const { reason, lockedBy, lockedAt, isLiftAsked, liftAskedBy, isOwnLift } = lockdown
  const at = formatInstant(lockedAt, timeZone, dates)
  return (
    <FilePart title={t('stands')} lead={t('standsLead', { who: lockedBy ?? t('gone'), at })}>
      {reason !== null && <p>{t('because', { reason })}</p>}
      {isLiftAsked && <p>{isOwnLift ? t('ownLift') : t('liftAsked', { who: liftAskedBy ?? t('gone') })}</p>}
      {mayAct && !isLiftAsked && (
        <FileForm {...shared} id="ask-lift" action={actions.askLiftAction} submit={t('askLift')} />
      )}
      {mayAct && isLiftAsked && !isOwnLift && (
        <FileForm {...shared} id="lift" action={actions.liftAction} submit={t('lift')} />
      )}
    </FilePart>
  )
}
