import { useTranslations } from 'next-intl'
import type { EventView } from '@/lib/domain/contract/case-detail'
import { toSpan } from '@/lib/domain/contract/span'
import { vagueDetail } from '@/lib/domain/events/vague-detail'
import { formatSpan } from '@/lib/i18n/format-span'
import { ChargeList } from './charge-list'

/** Details that are dates, as EDTF. */
const DATES: readonly string[] = [
  'returnDue', 'corporalOn', 'scheduledOn', 'lastFamilyVisit', 'dueOn', 'on', 'deadline',
]

/** The details of an event that its title does not say: "80 sessions; 1,000 hours; 147 days". */
export function EventFacts({ event }: { event: EventView }) {
  const t = useTranslations('events')
  const facts = useTranslations('events.detail')
  const dates = useTranslations('dates')
  const written = (key: string, value: string) => {
    const date = DATES.includes(key) ? vagueDetail(event, key) : null
    return date ? formatSpan(toSpan(date), dates) : value
  }
  const said = Object.entries(event.details).flatMap(([key, value]) => {
    const message = facts.has(`${event.type}_${key}`) ? `${event.type}_${key}` : key
    if (typeof value === 'boolean') return facts.has(`${message}_${value}`) ? [facts(`${message}_${value}`)] : []
    if (!facts.has(message)) return []
    if (typeof value === 'number') return [facts(message, { value })]
    return typeof value === 'string' ? [facts(message, { value: withoutStop(written(key, value)) })] : []
  })
  return (
    <>
      {said.length > 0 && <p>{sentenceCase(t('sentence', { facts: said.join(t('join')) }))}</p>}
      <ChargeList charges={event.details.charges} />
    </>
  )
}

/** What somebody wrote as a sentence of its own stands within one of ours. */
function withoutStop(text: string): string {
  return text.trimEnd().replace(/(?<!\.\p{L})\.$/u, '')
}

function sentenceCase(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
