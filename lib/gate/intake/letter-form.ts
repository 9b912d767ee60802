import { isTrapped } from '@/lib/domain/intake/typed-text'
import { letterSentForm } from '@/lib/domain/letters/letter-sent'
import type { PublicForm } from './public-form'
import { tellFaults } from './read-form'

/** The form by which somebody says that they sent a letter. */
export const letterForm: PublicForm = {
  path: /^act\/letters\/([a-z0-9][a-z0-9-]{1,79})\/sent$/,
  read: (typed, { locale, name: letter }) => {
    const next = `/${locale}/act/letters/${letter}/thanks`
    const parsed = letterSentForm.safeParse(typed)
    if (!parsed.success) return tellFaults(parsed.error, typed, next)
    return { typed, faults: [], next, submission: { kind: 'letter', letter }, isTrap: isTrapped(parsed.data.website) }
  },
}
