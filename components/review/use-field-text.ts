import { useTranslations } from 'next-intl'
import { useMarks } from '@/components/ui/use-marks'
import type { EventType } from '@/lib/domain/events/event-types'
import type { EventContent } from '@/lib/domain/history/event-content'
import type { ReviewSource } from './review-view'
import { useValueWords } from './use-value-words'

/** One line of the table: a field, and what two versions say of it; null is nothing. */
export interface FieldLine {
  field: string
  label: string
  stands: string | null
  proposed: string | null
}

interface Side {
  content: EventContent
  sources: readonly ReviewSource[]
}

interface Sides {
  type: EventType
  proposed: Side
  stands: Side | null
  prisons: Readonly<Record<string, string>>
}

const PLAIN = [
  'prisonId', 'fromPrisonId', 'date', 'endDate', 'sourceIds', 'credibility', 'audience', 'locator', 'note',
] as const

/** The fields of a proposal beside what stands, in words; those that neither says are left out. */
export function useFieldLines({ type, proposed, stands, prisons }: Sides): FieldLine[] {
  const t = useTranslations('review')
  const record = useTranslations('record')
  // Each source and each charge on its own line.
  const semicolon = `${useMarks().semicolon.trimEnd()}\n`
  const words = useValueWords(type, prisons, { semicolon })
  const say = (field: (typeof PLAIN)[number], { content, sources }: Side) =>
    field === 'sourceIds'
      ? sources.map(({ title, reliability: grade }) => record('source.reliability', { title, grade })).join(semicolon)
      : words.plain(field, content[field])
  const plain = PLAIN.map((field) => {
    return { field, label: t(`field.${field}`), stands: stands && say(field, stands), proposed: say(field, proposed) }
  })
  const detailed = words.fields.map((field) => ({
    field: field.name,
    label: words.label(field),
    stands: stands && words.detail(field, stands.content.details[field.name]),
    proposed: words.detail(field, proposed.content.details[field.name]),
  }))
  // Where and when first, then what, then who says so.
  const all = [...plain.slice(0, 4), ...detailed, ...plain.slice(4)]
  return all.filter((line) => line.stands !== null || line.proposed !== null)
}
