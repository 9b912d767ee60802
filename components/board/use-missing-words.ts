import { useTranslations } from 'next-intl'
import type { MissingItem } from '@/lib/domain/contract/case-page'

/** What is missing in a few words: "place; lawyer". */
export function useMissingWords(missing: readonly MissingItem[]): string {
  const t = useTranslations('board')
  return missing.map((item, place) => {
    const word = t(`lacks.${item}`)
    return place === 0 ? word : word.toLowerCase()
  }).join(t('join'))
}
