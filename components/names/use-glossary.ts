import { useTranslations } from 'next-intl'
import { tellWord } from '@/lib/i18n/glossary'

/** Tells a word of the record in the page's language. */
export function useGlossary(): (text: string) => string {
  const t = useTranslations('glossary')
  return (text) => tellWord(text, t)
}
