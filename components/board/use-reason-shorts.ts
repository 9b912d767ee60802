import { useTranslations } from 'next-intl'
import { wordsFor } from '@/components/cases/reason-words'
import { toldReasons } from '@/components/cases/told-reasons'
import type { CaseLine } from '@/lib/domain/contract/case-page'

/** The reasons of a case in a few words each, the strongest first; empty where none fires. */
export function useReasonShorts(line: CaseLine): string[] {
  const t = useTranslations('board')
  const shorts = useTranslations('cases.short')
  const dates = useTranslations('dates')
  return toldReasons(line.urgency.reasons).map((reason) => {
    const { key, values } = wordsFor(reason, line, (name) => shorts.has(name), dates)
    const short = shorts(key, values)
    return sentenceCase(reason.certainty === 'certain' ? short : t('possibly', { short }))
  })
}

function sentenceCase(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
