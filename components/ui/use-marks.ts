import { useTranslations } from 'next-intl'

/** The marks between words as the page's language writes them, with their spaces. */
export interface Marks {
  comma: string
  semicolon: string
  quote: (text: string) => string
}

export function useMarks(): Marks {
  const t = useTranslations('vocabulary.mark')
  return { comma: t('comma'), semicolon: t('semicolon'), quote: (text) => t('quoted', { text }) }
}
