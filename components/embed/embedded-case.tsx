import { useTranslations } from 'next-intl'
import { CaseSentence } from '@/components/cases/case-sentence'
import { longestSilence } from '@/components/silence/longest-silence'
import { SilenceBar } from '@/components/silence/silence-bar'
import { silenceOf } from '@/components/silence/silence-days'
import { linkTo, type Reading } from '@/components/site/reading'
import { UrgencyMark } from '@/components/ui/urgency-mark'
import type { CaseLine } from '@/lib/domain/contract/case-page'

const BAR_WIDTH = 280

/** One person: the level, the place, what is urgent in one sentence, and the silence. */
export function EmbeddedCase({ page, reading }: { page: CaseLine; reading: Reading }) {
  const t = useTranslations('vocabulary')
  const silence = silenceOf(page)
  return (
    <div className="urgent">
      <div className="who">
        <UrgencyMark level={page.urgency.level} possible={page.urgency.possible} />
        <span>{page.prison?.name ?? t('placeNotKnown')}</span>
      </div>
      <h1 className="say"><CaseSentence line={page} href={linkTo(reading, `/cases/${page.slug}`)} /></h1>
      {silence !== null && (
        <div className="bar">
          <SilenceBar
            silence={silence} asOf={reading.asOf} scaleDays={longestSilence([silence])} width={BAR_WIDTH} height={12}
          />
        </div>
      )}
    </div>
  )
}
