import { useTranslations } from 'next-intl'
import { isClosed } from '@/components/cases/custody'
import { BothNames } from '@/components/names/both-names'
import type { CasePage } from '@/lib/domain/contract/case-page'
import { formatDayLong } from '@/lib/i18n/format-day'
import { formatSince } from '@/lib/i18n/format-since'
import { CaseLevel } from './case-level'
import { PersonFacts } from './person-facts'
import { useStateSentences } from './use-state-sentences'

/** Who it is, how urgent, and the state in one sentence. */
export function CaseHead({ page }: { page: CasePage }) {
  const closed = isClosed(page.status)
  const state = useStateSentences(page).join(' ')
  return (
    <header className="person">
      <div>
        <CaseLevel page={page} />
        <h1 className="t5"><BothNames name={page.name} /></h1>
        {/* What closed a case is the largest thing on its page, and is not said twice. */}
        {!closed && <p className="state">{state}</p>}
        {page.summary !== null && <p dir="auto" className={closed ? 'state' : 'case-summary'}>{page.summary}</p>}
        <Confirmed page={page} />
        <PersonFacts page={page} />
      </div>
    </header>
  )
}

function Confirmed({ page }: { page: CasePage }) {
  const t = useTranslations('case')
  const vocabulary = useTranslations('vocabulary')
  const dates = useTranslations('dates')
  if (page.statusSince === null || isClosed(page.status) || page.status === 'unknown') return null
  return (
    <p className="case-facts">
      {t('statusSince', { status: vocabulary(`status.${page.status}`), since: formatSince(page.statusSince, dates) })}
      {page.lastConfirmedOn !== null && ` ${t('lastConfirmed', { day: formatDayLong(page.lastConfirmedOn, dates) })}`}
    </p>
  )
}
