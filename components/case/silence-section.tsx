import { useTranslations } from 'next-intl'
import { mayBeHeld } from '@/components/cases/custody'
import { levelMarksOf } from '@/components/silence/level-marks'
import { SilenceKey } from '@/components/silence/silence-key'
import { SilenceRows } from '@/components/silence/silence-rows'
import { SilenceStrip } from '@/components/silence/silence-strip'
import { silenceOf, startOf, type SilenceDays } from '@/components/silence/silence-days'
import { useMarks } from '@/components/ui/use-marks'
import { useRightToLeft } from '@/components/silence/use-right-to-left'
import type { CasePage } from '@/lib/domain/contract/case-page'
import type { Day } from '@/lib/domain/dates/day'
import type { Rule } from '@/lib/domain/rules/rule'
import { formatBareCount, formatDayCount } from '@/lib/i18n/format-count'
import { formatSpan } from '@/lib/i18n/format-span'
import { silenceSpan } from './silence-span'

interface SilenceSectionProps {
  page: CasePage
  asOf: Day
  rules: readonly Rule[]
}

/** The silence, the largest thing on the page. */
export function SilenceSection({ page, asOf, rules }: SilenceSectionProps) {
  const rightToLeft = useRightToLeft()
  if (!mayBeHeld(page.status)) return null
  const silence = silenceOf(page)
  if (silence === null) return <NotStated />
  const figure = {
    silence,
    asOf,
    rightToLeft,
    marks: levelMarksOf(silence, asOf, page.urgency.reasons, rules),
  }
  return (
    <section className="big" aria-labelledby="silence">
      <SilenceHead page={page} silence={silence} asOf={asOf} />
      <div className="silence-wide"><SilenceStrip {...figure} /></div>
      <div className="silence-narrow"><SilenceRows {...figure} /></div>
      <SilenceKey {...figure} />
    </section>
  )
}

/** Worded alike whether nothing is recorded or what is recorded is private: the page must not tell. */
function NotStated() {
  const t = useTranslations('case.silence')
  return (
    <section className="big" aria-labelledby="silence">
      <h2 className="t5" id="silence">{t('notStated')}</h2>
      <span className="nobar silence-nothing" />
      <p className="t2 soft">{t('notStatedNote')}</p>
    </section>
  )
}

/** The number itself; the word between its bounds, where the language has one there, is small. */
function LargeCount({ silence: { atLeast, atMost } }: { silence: SilenceDays }) {
  const t = useTranslations('case.silence')
  const dates = useTranslations('dates')
  if (atMost === null) return t.rich('atLeast', { days: atLeast, small: (words) => <span className="to">{words}</span> })
  if (atMost === atLeast) return formatBareCount({ atLeast, atMost }, dates)
  return t.rich('between', { atLeast, atMost, to: (words) => <span className="between">{words}</span> })
}

function SilenceHead({ page, silence, asOf }: { page: CasePage; silence: SilenceDays; asOf: Day }) {
  const { colon } = useMarks()
  const t = useTranslations('case.silence')
  const dates = useTranslations('dates')
  const span = formatSpan(silenceSpan(page, silence, asOf), dates)
  return (
    <div className="big-head">
      <p className="days" aria-hidden="true">
        <LargeCount silence={silence} />
      </p>
      <div className="of">
        <h2 className="t4" id="silence">
          <span className="vh">{formatDayCount(silence, dates)}{colon}</span>
          {t(`head.${silence.since}`, { days: silence.atMost ?? silence.atLeast })}
        </h2>
        <p className="t2 soft">{t(`since.${silence.since}`, { span })} {t(`start.${startOf(silence)}`)}</p>
      </div>
    </div>
  )
}
