import { useTranslations } from 'next-intl'
import type { Day } from '@/lib/domain/dates/day'
import type { NamedAddressee } from '@/lib/domain/letters/letter-standing'
import { mailLink } from '@/lib/domain/letters/mail-link'
import { formatDayLong } from '@/lib/i18n/format-day'
import { LOCALE_FACTS } from '@/lib/i18n/locales'
import { AddresseeAddress } from './addressee-address'
import type { ComposedLetter } from './compose-letter'

interface LetterPaperProps {
  letter: ComposedLetter
  addressees: readonly NamedAddressee[]
  day: Day
  isFirst: boolean
}

/**
 * A letter to change, and to send by one's own mail program, to print or to copy. Without a script the mail program
 * gets it as it was written here; with it (letter.browser.ts), as it was changed.
 */
export function LetterPaper({ letter, addressees, day, isFirst }: LetterPaperProps) {
  const [t, dates] = [useTranslations('letters'), useTranslations('dates')]
  const { language, subject, body } = letter
  const written = { lang: language, dir: LOCALE_FACTS[language].direction }
  const [to, cc] = [mailsOf(addressees, 'to'), mailsOf(addressees, 'copy')]
  const id = `letter-${language}`
  return (
    <section className="letter-write" aria-labelledby={id} data-letter data-to={to.join(' ')} data-cc={cc.join(' ')}>
      <div className="letter-desk">
        <h2 id={id} className="t4">{isFirst ? t('title') : LOCALE_FACTS[language].name}</h2>
        {isFirst && <p>{t('lead', { day: formatDayLong(day, dates) })}</p>}
        <div className="field">
          <label htmlFor={`${id}-subject`}>{t('subject')}</label>
          <input
            id={`${id}-subject`} className="ctl" defaultValue={subject} autoComplete="off" maxLength={200} data-part="subject"
            {...written}
          />
        </div>
        <div className="field">
          <label htmlFor={`${id}-body`}>{t('body')}</label>
          <textarea
            id={`${id}-body`} className="ctl" defaultValue={body} rows={20} autoComplete="off" data-part="body" {...written}
          />
        </div>
        <ul className="letter-ways">
          {to.length > 0 && (
            <li><a className="btn main" href={mailLink({ to, cc, subject, body })} data-part="mail">{t('mail')}</a></li>
          )}
          <li data-part="tools" hidden><button className="btn" type="button" data-part="print">{t('print')}</button></li>
          <li data-part="tools" hidden>
            <button className="btn" type="button" data-part="copy" data-done={t('copied')}>{t('copy')}</button>
          </li>
        </ul>
        <p className="t1 soft" role="status" data-part="said" />
        <p className="t1 soft">{t(to.length > 0 ? 'mailNote' : 'noMail')}</p>
      </div>
      <Printed addressees={addressees} day={formatDayLong(day, dates)} letter={letter} />
    </section>
  )
}

/** The letter as it lies on paper: nothing of the page around it. */
function Printed({ addressees, day, letter }: Pick<LetterPaperProps, 'addressees' | 'letter'> & { day: string }) {
  const { language, subject, body } = letter
  return (
    <div className="letter-printed" lang={language} dir={LOCALE_FACTS[language].direction}>
      {addressees.map(({ id, role, now }) => role === 'to' && now && <AddresseeAddress key={id} addressee={now} />)}
      <p>{day}</p>
      <p><b data-part="paper-subject">{subject}</b></p>
      <p className="letter-body" data-part="paper-body">{body}</p>
    </div>
  )
}

function mailsOf(addressees: readonly NamedAddressee[], role: NamedAddressee['role']): string[] {
  return addressees.flatMap((one) => (one.role === role && one.now?.email ? [one.now.email] : []))
}
