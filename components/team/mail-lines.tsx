import { useTranslations } from 'next-intl'
import { formatInstant } from '@/lib/i18n/format-instant'
import { isLocale, LOCALE_FACTS } from '@/lib/i18n/locales'
import { ActionForm } from './action-form'
import type { FormAction } from './form-action'

/** A message of the delivery log. */
export interface MailLine {
  id: string
  kind: string
  locale: string
  state: 'waiting' | 'sent' | 'refused' | 'given_up'
  attempts: number
  answer: string | null
  createdAt: Date
}

interface MailLinesProps {
  lines: MailLine[]
  timeZone: string
  retry: FormAction
  words: Record<string, string>
}

/** The newest messages, each with the last answer of the mail server; what was given up can be tried again. */
export function MailLines({ lines, timeZone, retry, words }: MailLinesProps) {
  const [t, dates] = [useTranslations('mail.log'), useTranslations('dates')]
  return (
    <ul className="lines">
      {lines.map(({ id, kind, locale, state, attempts, answer, createdAt }) => (
        <li key={id}>
          <span>{t('line', {
            kind: t(`kind.${kind}`), state: t(`state.${state}`), at: formatInstant(createdAt, timeZone, dates),
            language: isLocale(locale) ? LOCALE_FACTS[locale].name : locale,
          })}</span>
          <span className="soft">{attempts > 0 && t('tried', { attempts, answer: answer ?? '' })}</span>
          {state === 'given_up' && (
            <ActionForm action={retry} words={words} className="in-line">
              <input type="hidden" name="mailId" value={id} />
              <button className="as-link" type="submit">{t('again')}</button>
            </ActionForm>
          )}
        </li>
      ))}
    </ul>
  )
}
