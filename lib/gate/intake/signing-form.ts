import { signingForm as schema } from '@/lib/domain/appeals/signing'
import { isTrapped } from '@/lib/domain/intake/typed-text'
import type { PublicForm } from './public-form'
import { tellFaults } from './read-form'

/** The form by which an appeal is signed. */
export const signingForm: PublicForm = {
  path: /^act\/([a-z0-9][a-z0-9-]{1,79})\/sign$/,
  asksWork: true,
  read: (typed, { locale, name: appeal }) => {
    const next = `/${locale}/act/${appeal}/thanks`
    const parsed = schema.safeParse(typed)
    if (!parsed.success) return tellFaults(parsed.error, typed, next)
    const { website, email, public: isPublic, news: wantsNews, ...content } = parsed.data
    const submission = { kind: 'signature', appeal, locale, email, isPublic, wantsNews, content } as const
    return { typed, faults: [], next, submission, isTrap: isTrapped(website) }
  },
}
