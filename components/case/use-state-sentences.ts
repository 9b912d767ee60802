import { useTranslations } from 'next-intl'
import type { CasePage } from '@/lib/domain/contract/case-page'
import { stateSentences } from './state-sentences'

/** What is known of the person on the as-of day, in the page's language. */
export function useStateSentences(page: CasePage): string[] {
  return stateSentences(page, useTranslations('case.state'), useTranslations('dates'))
}
