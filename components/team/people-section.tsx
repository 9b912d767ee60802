import { useTranslations } from 'next-intl'
import { useMarks } from '@/components/ui/use-marks'
import { formatInstant } from '@/lib/i18n/format-instant'
import { AccountSection } from './account-section'
import type { FormAction } from './form-action'
import { LockForm, RoleForm } from './person-forms'
import { ResetForm } from './reset-form'

export interface PersonLine {
  id: string
  alias: string
  role: string
  lockedAt: Date | null
  hasSecondFactor: boolean
  lastSeenAt: Date | null
  /** The link to come back in by that can still be used. */
  openReset: { id: string; expiresAt: Date } | null
}

interface PeopleSectionProps {
  people: PersonLine[]
  /** Who looks: their own line cannot be changed. */
  own: string
  timeZone: string
  changeRole: FormAction
  setLock: FormAction
  issueReset: FormAction
  withdrawReset: FormAction
}

/** Everybody who has an account, with what an administrator may change. */
export function PeopleSection({ people, own, timeZone, ...actions }: PeopleSectionProps) {
  const t = useTranslations('account')
  const dates = useTranslations('dates')
  const { comma } = useMarks()
  return (
    <AccountSection title={t('people.accounts')}>
      <ul className="people">
        {people.map((person) => (
          <li key={person.id}>
            <b>{person.alias}</b>
            <span className="soft">
              {person.lastSeenAt === null ? t('people.never') : `${t('people.seen')} ${formatInstant(person.lastSeenAt, timeZone, dates)}`}
            </span>
            <span className="soft">{t('people.secondFactor')} {t(person.hasSecondFactor ? 'people.set' : 'people.notSet')}</span>
            {person.id === own ? <span>{t(`role.${person.role}`)}{comma}{t('people.you')}</span> : (
              <>
                <RoleForm person={person} action={actions.changeRole} />
                <LockForm person={person} action={actions.setLock} />
                {person.lockedAt === null && (
                  <ResetForm {...{ person, timeZone }} issue={actions.issueReset} withdraw={actions.withdrawReset} />
                )}
              </>
            )}
          </li>
        ))}
      </ul>
    </AccountSection>
  )
}
