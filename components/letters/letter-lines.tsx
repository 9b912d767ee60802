import { useTranslations } from 'next-intl'
import { useName } from '@/components/names/use-name'
import { linkTo, type Reading } from '@/components/site/reading'
import { type LetterContent, letterTextIn } from '@/lib/domain/letters/letter-content'
import { fillLetter } from '@/lib/domain/letters/fill-letter'
import { formatDayLong } from '@/lib/i18n/format-day'

/** A published call to write. */
export interface LetterLine {
  slug: string
  caseName: { latin: string; native: string | null }
  demonstration: boolean
  content: LetterContent
}

/** Calls to write, each with the day until which it asks; nothing where there is none. */
export function LetterLines({ letters, reading }: { letters: readonly LetterLine[]; reading: Reading }) {
  const [t, dates, nameOf] = [useTranslations('letters'), useTranslations('dates'), useName()]
  return (
    <ul className="letter-lines">
      {letters.map(({ slug, caseName, demonstration, content }) => {
        const { language, text } = letterTextIn(content, reading.locale)
        const name = nameOf(caseName)
        const title = fillLetter(text.title, { name, day: '', facts: '', demands: '', sources: '' })
        return (
          <li key={slug}>
            <a href={linkTo({ ...reading, pinned: false }, `/act/letters/${slug}`)} lang={language} dir="auto">{title}</a>
            <span className="t1 soft">
              {t('until', { day: formatDayLong(content.deadline, dates) })} {demonstration && t('demonstration')}
            </span>
          </li>
        )
      })}
    </ul>
  )
}
