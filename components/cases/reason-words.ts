import { COUNTS_TOWARDS } from '@/lib/domain/contract/arithmetic'
import type { CaseLine } from '@/lib/domain/contract/case-page'
import type { Reason } from '@/lib/domain/contract/case-row'
import { formatDayCount } from '@/lib/i18n/format-count'
import type { Translate } from '@/lib/i18n/translate'

/** The message that tells a reason and what it is told with. */
export interface ReasonWords {
  key: string
  values: Record<string, string | number>
}

/**
 * How a reason of a case is told: the most telling message that `has` knows, from "U07_condition" to "U07".
 * `dates` speaks the area `dates`.
 */
export function wordsFor(reason: Reason, line: CaseLine, has: (key: string) => boolean, dates: Translate): ReasonWords {
  const told = details(reason, line, dates)
  const key = told.variants.map((variant) => `${reason.rule}_${variant}`).find(has) ?? reason.rule
  return { key, values: { sex: line.sex ?? 'other', ...told.values } }
}

interface ReasonDetails {
  variants: string[]
  values: Record<string, string | number>
}

function details(reason: Reason, line: CaseLine, dates: Translate): ReasonDetails {
  if (reason.rule === 'U07') return healthDetails(line)
  if (reason.rule === 'U17' && line.status === 'exiled') return { variants: ['exile'], values: {} }
  if (reason.rule === 'U17' && line.kmFromFamily !== null) {
    return { variants: ['distance'], values: { km: line.kmFromFamily } }
  }
  if (reason.rule === 'U17' && line.fromHome !== null) return { variants: ['home'], values: { km: line.fromHome.km } }
  if (reason.rule === 'U14' && reason.level === 'watch') return { variants: ['uncertain'], values: {} }
  if (COUNTS_TOWARDS.includes(reason.rule)) return { variants: isPast(reason) ? ['past'] : [], values: {} }
  const { variants, values } = countDetails(reason, dates)
  return { variants: reason.rule === 'U02' && line.sinceReturn ? ['return', ...variants] : variants, values }
}

/** Whether the day that a rule counts towards has passed in every reading. */
function isPast({ atMost }: Reason): boolean {
  return atMost !== null && atMost < 0
}

/** A count of one day or more without an upper bound says only that the start is not known. */
function countDetails({ atLeast, atMost }: Reason, dates: Translate): ReasonDetails {
  if (atLeast === null) return { variants: ['open'], values: { days: '' } }
  const values = { days: formatDayCount({ atLeast, atMost }, dates) }
  if (atMost === null && atLeast <= 1) return { variants: ['open'], values }
  return { variants: atMost === atLeast ? ['exact'] : [], values }
}

function healthDetails(line: CaseLine): ReasonDetails {
  const concern = line.health.find((health) => health.severity === 'critical')
  if (concern === undefined) return { variants: [], values: {} }
  if (concern.treatment === 'denied' || concern.treatment === 'delayed') {
    return { variants: ['condition'], values: { condition: concern.condition } }
  }
  return { variants: ['unknown'], values: {} }
}
