import { followFields } from '@/lib/domain/alerts/follow-form'
import { isTrapped } from '@/lib/domain/intake/typed-text'
import type { PublicForm } from './public-form'
import { tellFaults } from './read-form'

/** The form by which a reader asks to be told of a case, or of all urgent ones. */
export const followForm: PublicForm = {
  path: /^follow$/,
  asksWork: true,
  read: (typed, { locale }) => {
    const next = `/${locale}/follow/thanks`
    const parsed = followFields.safeParse(typed)
    if (!parsed.success) return tellFaults(parsed.error, typed, next)
    const { website, email, about } = parsed.data
    const submission = { kind: 'subscription', about: about === '' ? null : about, locale, email } as const
    return { typed, faults: [], next, submission, isTrap: isTrapped(website) }
  },
}
