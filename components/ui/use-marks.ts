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
  return marksOf(useTranslations('vocabulary.mark'))
}

/** The same by whoever speaks the area of the messages, where no component asks. */
export function marksOf(t: ReturnType<typeof useTranslations<'vocabulary.mark'>>): Marks {
  return {
    colon: t('colon'), comma: t('comma'), semicolon: t('semicolon'), quote: (text) => t('quoted', { text }),
    isolate: (text) => t('isolated', { text }),
  }
}
