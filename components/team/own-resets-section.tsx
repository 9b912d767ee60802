import { useTranslations } from 'next-intl'
import { formatInstant } from '@/lib/i18n/format-instant'
import { AccountSection } from './account-section'
import { ActionForm } from './action-form'
import type { FormAction } from './form-action'
import { accountReasonWords } from './reason-words'

interface OwnResetsProps {
  resets: {
    id: string; covers: string; issuer: string | null; createdAt: Date; isNoted: boolean
    fate: { is: 'used' | 'withdrawn' | 'expired' | 'open'; at: Date }
  }[]
  timeZone: string
  note: FormAction
  withdraw: FormAction
}

/** The links that others made for one's own account: told until one says that one knows, and kept to be read. */
export function OwnResetsSection({ resets, timeZone, note, withdraw }: OwnResetsProps) {
  const t = useTranslations('account')
  const dates = useTranslations('dates')
  const isNews = resets.some(({ isNoted }) => !isNoted)
  if (resets.length === 0) return null
  const open = resets.find(({ fate }) => fate.is === 'open')
  return (
    <AccountSection title={t('reset.own')} lead={isNews ? t('reset.news') : undefined}>
      <ul className="lines">
        {resets.map(({ id, covers, issuer, createdAt, fate }) => (
          <li key={id}>
            <span>
              {t('reset.line', {
                instant: formatInstant(createdAt, timeZone, dates), issuer: issuer ?? t('reset.operator'),
                what: t(`reset.covers.${covers}`),
              })}
            </span>
            <span className="soft">{t(`reset.fate.${fate.is}`, { instant: formatInstant(fate.at, timeZone, dates) })}</span>
          </li>
        ))}
      </ul>
      {open && (
        <ActionForm action={withdraw} words={accountReasonWords(t)}>
          <input type="hidden" name="resetId" value={open.id} />
          <button className="btn" type="submit">{t('reset.refuse')}</button>
        </ActionForm>
      )}
      {isNews && (
        <ActionForm action={note} words={accountReasonWords(t)}>
          <button className="btn" type="submit">{t('reset.known')}</button>
        </ActionForm>
      )}
    </AccountSection>
  )
}
