import { useLocale } from 'next-intl'
import type { LetterAbout } from '@/lib/domain/letters/letter-about'
import { nameAbout } from './name-about'

/** How the page's language calls the person, or the appeal, that a call to write is for. */
export function useAboutName(): (about: LetterAbout) => string {
  const locale = useLocale()
  return (about) => nameAbout(about, locale)
}
