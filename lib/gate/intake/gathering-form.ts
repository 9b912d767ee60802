import { gatheringForm as schema } from '@/lib/domain/gatherings/gathering-form'
import { isTrapped } from '@/lib/domain/intake/typed-text'
import type { PublicForm } from './public-form'
import { tellFaults } from './read-form'

/** The form by which a supporter announces a gathering. */
export const gatheringForm: PublicForm = {
  path: /^act\/gatherings\/propose$/,
  read: (typed, { locale }) => {
    const next = `/${locale}/act/gatherings/thanks`
    const parsed = schema.safeParse(typed)
    if (!parsed.success) return tellFaults(parsed.error, typed, next)
    const { website, email, ...content } = parsed.data
    const submission = { kind: 'gathering', locale, email, content: { ...content, caseSlug: null } } as const
    return { typed, faults: [], next, submission, isTrap: isTrapped(website) }
  },
}
