import { useTranslations } from 'next-intl'
import type { EventView } from '@/lib/domain/contract/case-detail'

/** The details of an event that its title does not say: "80 sessions; 1,000 hours; 147 days". */
export function EventFacts({ event }: { event: EventView }) {
  const t = useTranslations('events')
  const facts = useTranslations('events.detail')
  const said = Object.entries(event.details).flatMap(([key, value]) => {
    if (typeof value === 'boolean') return facts.has(`${key}_${value}`) ? [facts(`${key}_${value}`)] : []
    if (typeof value !== 'number' && typeof value !== 'string') return []
    return facts.has(key) ? [facts(key, { value })] : []
  })
  if (said.length === 0) return null
  return <p>{sentenceCase(t('sentence', { facts: said.join(t('join')) }))}</p>
}

function sentenceCase(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
