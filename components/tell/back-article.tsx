import { useTranslations } from 'next-intl'
import { PrivacyLink } from '@/components/site/privacy-link'
import type { Reading } from '@/components/site/reading'
import type { SentForm } from '@/lib/domain/contract/sent-form'
import type { TipAnswer } from '@/lib/domain/tips/tip'
import { formatDayLong } from '@/lib/i18n/format-day'
import { faultOf } from './fault-words'
import { TextBox } from './text-box'

interface BackArticleProps {
  reading: Reading
  /** The phrase with which somebody came; null before, and where it is none. */
  phrase: string | null
  answers: (TipAnswer & { id: string })[]
  sent: SentForm | null
}

/** Where somebody comes back with their phrase, reads what was answered, and writes again. */
export function BackArticle({ reading, phrase, answers, sent }: BackArticleProps) {
  const t = useTranslations('tell.back')
  const tell = useTranslations('tell.fault')
  const fault = faultOf(sent)
  const said = fault !== null && <p className="fault" role="alert">{tell(fault)}</p>
  return (
    <div className="act-page">
      <div className="page-head"><h1 className="t5">{t('title')}</h1></div>
      {phrase === null ? (
        <form className="signing" method="post" action={`/${reading.locale}/tell/back`}>
          {said}
          <div className="field">
            <label htmlFor="phrase">{t('phrase')}</label>
            <textarea
              id="phrase" name="phrase" className="ctl" rows={2} required maxLength={200} dir="ltr" lang="en" spellCheck={false}
              autoComplete="off" autoCapitalize="none" defaultValue={sent?.typed.phrase ?? ''} aria-describedby="phrase-said"
            />
            <p id="phrase-said" className="t1 soft">{t('lead')}</p>
          </div>
          <button className="btn main" type="submit">{t('read')}</button>
        </form>
      ) : (
        <>
          <Answers answers={answers} />
          <form className="signing" method="post" action={`/${reading.locale}/tell/back`}>
            <h2 className="t4">{t('write')}</h2>
            {said}
            {sent?.typed.sent === 'yes' && <p className="well" role="status">{t('sent')}</p>}
            <input type="hidden" name="phrase" value={phrase} />
            <TextBox label={t('writeText')} value={sent?.typed.text ?? ''} isWrong={sent?.faults.includes('text') ?? false} />
            <p><PrivacyLink locale={reading.locale} /></p>
            <button className="btn main" type="submit">{t('send')}</button>
          </form>
        </>
      )}
    </div>
  )
}

function Answers({ answers }: Pick<BackArticleProps, 'answers'>) {
  const [t, dates] = [useTranslations('tell.back'), useTranslations('dates')]
  if (answers.length === 0) return <p>{t('none')}</p>
  return (
    <section aria-labelledby="answers" className="answers">
      <h2 id="answers" className="t4">{t('answers')}</h2>
      {answers.map(({ id, text, writtenOn }) => (
        <article key={id}>
          <p className="t1 soft">{t('answered', { day: formatDayLong(writtenOn, dates) })}</p>
          <p className="told" dir="auto">{text}</p>
        </article>
      ))}
    </section>
  )
}
