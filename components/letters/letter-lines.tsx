import { useTranslations } from 'next-intl'
import { linkTo, type Reading } from '@/components/site/reading'
import type { LetterAbout } from '@/lib/domain/letters/letter-about'
import { type LetterContent, letterTextIn } from '@/lib/domain/letters/letter-content'
import { fillLetter } from '@/lib/domain/letters/fill-letter'
import { formatDayLong } from '@/lib/i18n/format-day'
import { useAboutName } from './use-about-name'

/** A published call to write. */
export interface LetterLine {
  slug: string
  about: LetterAbout
  demonstration: boolean
  content: LetterContent
}

/** Calls to write, each with the day until which it asks; nothing where there is none. */
export function LetterLines({ letters, reading }: { letters: readonly LetterLine[]; reading: Reading }) {
  const [t, dates, nameOf] = [useTranslations('letters'), useTranslations('dates'), useAboutName()]
  return (
    <ul className="letter-lines">
      {letters.map(({ slug, about, demonstration, content }) => {
        const { language, text } = letterTextIn(content, reading.locale)
        const name = nameOf(about)
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
