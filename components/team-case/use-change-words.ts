import { useTranslations } from 'next-intl'
import { useIdentityWords } from '@/components/case-file/use-identity-words'
import { useValueWords } from '@/components/review/use-value-words'
import type { EventType } from '@/lib/domain/events/event-types'

/** A field of a change, and what it said before and after, in words; null is nothing. */
export interface ChangeWords {
  field: string
  label: string
  old: string | null
  new: string | null
}

interface FieldChange {
  field: string
  old: unknown
  new: unknown
}

const DETAIL = 'details.'

/** The words for the fields of a change of an event of a type, or of who the person is where the type is null. */
export function useChangeWords(type: EventType | null, prisons: Readonly<Record<string, string>>) {
  const review = useTranslations('review.field')
  const identity = useTranslations('case-file.field')
  // An event of no type is none: its words are not asked for.
  const words = useValueWords(type ?? 'statement', prisons)
  const identityWords = useIdentityWords()
  return (changes: readonly FieldChange[]): ChangeWords[] => changes
    .filter(({ field }) => field !== 'sourceIds')
    .map(({ field, old, new: next }) => {
      const [label, say] = type === null ? ofIdentity(field) : ofEvent(field)
      return { field, label, old: say(old), new: say(next) }
    })

  function ofIdentity(field: string) {
    return [identity.has(field) ? identity(field) : field, (value: unknown) => identityWords(field, value)] as const
  }

  function ofEvent(field: string) {
    const detail = words.fields.find(({ name }) => DETAIL + name === field)
    if (detail) return [words.label(detail), (value: unknown) => words.detail(detail, value)] as const
    return [review.has(field) ? review(field) : field, (value: unknown) => words.plain(field, value)] as const
  }
}
