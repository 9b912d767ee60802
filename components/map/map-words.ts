import type { Translate } from '@/lib/i18n/translate'
import { topLevelOf, type LevelCounts } from './ring'

/** What a prison holds, in a few words: "2 held, 1 critical"; `t` speaks the area `map`. */
export function heldWords(prison: LevelCounts & { total: number }, t: Translate): string {
  const level = topLevelOf(prison)
  if (level === 'none') return t('held', { count: prison.total })
  const word = t(`level.${level}`)
  if (prison[level] < prison.total) return t('heldSome', { count: prison.total, some: prison[level], level: word })
  return t(prison.total === 1 ? 'heldOne' : 'heldAll', { count: prison.total, level: word })
}
