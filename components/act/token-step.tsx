import { useTranslations } from 'next-intl'
import type { Locale } from '@/lib/i18n/locales'

/** The last part of the address, and the messages that the page takes its words from. */
export type TokenStepName = 'confirm' | 'withdraw' | 'renew' | 'no-news' | 'end'

/** Of what a link is: a signature, or a subscription. */
export type TokenArea = 'act' | 'follow'

interface TokenStepProps {
  area: TokenArea
  step: TokenStepName
  locale: Locale
  token: string
  /** Why it was sent and not taken; null at first. */
  fault: string | null
}

/**
 * The page behind a link of a message: a button, since programs that look through mail follow links. `step` is also the
 * address that the form is sent to.
 */
export function TokenStep({ area, step, locale, token, fault }: TokenStepProps) {
  const [t, form] = [useTranslations(`${area}.${step}`), useTranslations('act.form')]
  return (
    <form className="message page-head" method="post" action={`/${locale}/${area}/${step}`}>
      <h1 className="t5">{t('title')}</h1>
      {fault !== null && <p className="fault" role="alert">{form(fault === 'away' ? 'away' : 'tooMany')}</p>}
      <p>{t('text')}</p>
      <input type="hidden" name="t" value={token} />
      <p><button className="btn main" type="submit">{t('go')}</button></p>
    </form>
  )
}
