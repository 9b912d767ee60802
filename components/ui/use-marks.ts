import { useTranslations } from 'next-intl'

/** The marks between words as the page's language writes them, with their spaces. */
export interface Marks {
  colon: string
  comma: string
  semicolon: string
  quote: (text: string) => string
  /** Keeps words of another direction apart from those around them. */
  isolate: (text: string) => string
}

export function useMarks(): Marks {
  const t = useTranslations('vocabulary.mark')
  return {
    colon: t('colon'), comma: t('comma'), semicolon: t('semicolon'), quote: (text) => t('quoted', { text }),
    isolate: (text) => t('isolated', { text }),
  }
}
