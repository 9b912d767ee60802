import { useTranslations } from 'next-intl'
import type { CaseLine } from '@/lib/domain/contract/case-page'
import { formatSpan } from '@/lib/i18n/format-span'
import { formatSentenceLength } from './format-sentence-length'
import { isClosed } from './custody'
import { wordsFor } from './reason-words'
import { toldReasons } from './told-reasons'

/** Told by the column of the silence. */
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

/** What the other columns do not say; the silence itself only where there is nothing else. */
function useFacts(line: CaseLine): string[] {
  const lengths = useTranslations('cases.length')
  const shorts = useShorts(line)
  const length = formatSentenceLength(line.sentence, lengths)
  const facts = shorts.filter(({ rule }) => !SILENCE_RULES.includes(rule)).map(({ short }) => short)
  if (length !== null) facts.push(length)
  if (facts.length > 0) return facts
  return shorts.length > 0 ? shorts.map(({ short }) => short) : line.health.map((health) => health.condition)
}

function useShorts(line: CaseLine): { rule: string; short: string }[] {
  const t = useTranslations('cases')
  const shorts = useTranslations('cases.short')
  const dates = useTranslations('dates')
  return toldReasons(line.urgency.reasons).map((reason) => {
    const { key, values } = wordsFor(reason, line, (name) => shorts.has(name), dates)
    const short = shorts(key, values)
    return { rule: reason.rule, short: reason.certainty === 'certain' ? short : t('possiblyShort', { short }) }
  })
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
