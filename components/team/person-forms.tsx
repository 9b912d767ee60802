import { useTranslations } from 'next-intl'
import { Icon } from '@/components/ui/icon'
import { ROLES } from '@/lib/domain/permissions/permissions'
import { ActionForm } from './action-form'
import type { FormAction } from './form-action'
import type { PersonLine } from './people-section'
import { accountReasonWords } from './reason-words'

interface PersonFormProps {
  person: PersonLine
  action: FormAction
}

export function RoleForm({ person: { id, alias, role }, action }: PersonFormProps) {
  const t = useTranslations('account')
  return (
    <ActionForm action={action} words={accountReasonWords(t)} className="inline-form">
      <input type="hidden" name="accountId" value={id} />
      <span className="choice">
        <select className="ctl" name="role" defaultValue={role} aria-label={t('people.roleOf', { alias })}>
          {ROLES.map((one) => <option key={one} value={one}>{t(`role.${one}`)}</option>)}
        </select>
        <Icon name="chevron" />
      </span>
      <button className="as-link" type="submit" aria-label={t('people.changeRoleNamed', { alias })}>{t('people.changeRole')}</button>
    </ActionForm>
  )
}

export function LockForm({ person: { id, alias, lockedAt }, action }: PersonFormProps) {
  const t = useTranslations('account')
  const isLocked = lockedAt !== null
  return (
    <ActionForm action={action} words={accountReasonWords(t)} className="inline-form">
      <input type="hidden" name="accountId" value={id} />
      <input type="hidden" name="locked" value={isLocked ? 'no' : 'yes'} />
      {isLocked && <strong>{t('people.locked')}</strong>}
      <button className="as-link" type="submit" aria-label={t(isLocked ? 'people.unlockNamed' : 'people.lockNamed', { alias })}>
        {t(isLocked ? 'people.unlock' : 'people.lock')}
      </button>
    </ActionForm>
  )
}
