import { useTranslations } from 'next-intl'
import type { CaseLine } from '@/lib/domain/contract/case-page'
import { formatSpan } from '@/lib/i18n/format-span'
import { formatSentenceLength } from './format-sentence-length'
import { isClosed } from './custody'
import { wordsFor } from './reason-words'
import { toldReasons } from './told-reasons'

/** The silence has a column of its own. */
const SILENCE_RULES = ['U01', 'U02']

/** What stands behind a row of the list, as short as it can be said. */
export function Because({ line }: { line: CaseLine }) {
  const t = useTranslations('cases')
  const dates = useTranslations('dates')
  const facts = useFacts(line)
  if (isClosed(line.status)) return line.statusSince === null ? null : formatSpan(line.statusSince, dates)
  if (facts.length > 0) return sentenceCase(facts.join(t('clauseJoin')))
  return <span className="soft">{t(`nothing.${nothingOf(line)}`)}</span>
}

function useFacts(line: CaseLine): string[] {
  const t = useTranslations('cases')
  const shorts = useTranslations('cases.short')
  const lengths = useTranslations('cases.length')
  const dates = useTranslations('dates')
  const facts = toldReasons(line.urgency.reasons)
    .filter((reason) => line.silence === null || !SILENCE_RULES.includes(reason.rule))
    .map((reason) => {
      const { key, values } = wordsFor(reason, line, (name) => shorts.has(name), dates)
      const short = shorts(key, values)
      return reason.certainty === 'certain' ? short : t('possiblyShort', { short })
    })
  const length = formatSentenceLength(line.sentence, lengths)
  if (length !== null) facts.push(length)
  if (facts.length === 0) facts.push(...line.health.map((health) => health.condition))
  return facts
}

/** What is said of a row that has no fact to tell. */
function nothingOf(line: CaseLine): 'nothing' | 'noReason' | 'statusOnly' {
  if (line.prison !== null || line.silence !== null || line.urgency.reasons.length > 0) return 'noReason'
  if (line.status === 'unknown') return line.statusPossible === null ? 'nothing' : 'noReason'
  return 'statusOnly'
}

function sentenceCase(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
