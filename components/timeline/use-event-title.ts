import { useTranslations } from 'next-intl'
import { formatSentenceLength } from '@/components/cases/format-sentence-length'
import type { EventView } from '@/lib/domain/contract/case-detail'
import type { Sex } from '@/lib/domain/contract/case-page'

const ATTRIBUTES = ['pregnant', 'withInfant', 'disability'] as const

/** An event in words, from its type and its details; what the details leave out is not said. */
export function useEventTitle(event: EventView, sex: Sex | null): string {
  const t = useTranslations('events.title')
  const statuses = useTranslations('vocabulary.statusInSentence')
  const lengths = useTranslations('cases.length')
  const said = (key: string) => saidText(event.details[key])
  const length = formatSentenceLength({ components: event.details, stage: null, end: null }, lengths)
  const status = said('status')
  const values = {
    sex: sex ?? 'other', claim: event.claimStatus,
    at: event.prison === null ? 'no' : 'yes', prison: event.prison?.name ?? '',
    kind: said('kind'), cause: said('cause'), to: said('to'), channel: said('channel'), outcome: said('outcome'),
    severity: said('severity'), condition: said('condition'), what: said('what'), status, death: said('death'),
    statusWords: statuses.has(status) ? statuses(status) : status,
    resolved: said('resolved'), dry: said('dry'), by: said('by'),
    planned: String(event.details.scheduled === true && event.details.outcome === undefined),
    charges: Array.isArray(event.details.charges) ? event.details.charges.length : -1,
    attribute: ATTRIBUTES.find((key) => event.details[key] !== undefined && event.details[key] !== false) ?? 'none',
    term: length === null ? 'no' : 'yes', length: length ?? '',
  }
  return t(t.has(event.type) ? event.type : 'other', values)
}

/** A detail as a message can choose by it: `none` where it is not on record. */
function saidText(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? String(value) : 'none'
}
