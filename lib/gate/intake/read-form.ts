import { type Submission, signingForm } from '@/lib/domain/appeals/signing'
import type { PublicForm } from './public-form'

/** What was made of a form: a submission where all is well, and else what was typed and which fields are at fault. */
export interface ReadForm {
  typed: Record<string, string>
  faults: string[]
  /** Where the visitor goes once it is taken. */
  next: string
  submission?: Submission
  /** A field that people do not see was filled in: all is said to be well, and nothing is taken. */
  isTrap: boolean
}

const MOST_FIELDS = 20
const LONGEST = 4000

/** Reads a form as a browser sends it; null for a body that no form of ours sends. */
export function readForm(form: PublicForm, body: string): ReadForm | null {
  const fields = [...new URLSearchParams(body)]
  const names = new Set(fields.map(([name]) => name))
  const isOurs = fields.length <= MOST_FIELDS && names.size === fields.length
    && fields.every(([name, value]) => name.length < 40 && value.length <= LONGEST && !/\p{Surrogate}/u.test(value))
  if (!isOurs) return null
  const typed = Object.fromEntries(fields)
  return form.kind === 'signature' ? readSigning(form, typed) : readStep(form, typed)
}

type Typed = Record<string, string>

function readSigning({ locale, appeal }: PublicForm & { kind: 'signature' }, typed: Typed): ReadForm | null {
  const next = `/${locale}/act/${appeal}/thanks`
  const parsed = signingForm.safeParse(typed)
  if (!parsed.success) {
    const faults = [...new Set(parsed.error.issues.map(({ path }) => String(path[0] ?? '')))]
    // A field that the form does not have was sent by no page of ours.
    return faults.includes('') ? null : { typed, faults, next, isTrap: false }
  }
  const { website, email, public: isPublic, news, ...content } = parsed.data
  const isTrap = website !== undefined && website !== ''
  const submission = {
    kind: 'signature', appeal, locale, email, isPublic, wantsNews: news,
    content: {
      kind: content.kind, name: content.name, description: content.description, place: content.place,
      country: content.country, message: content.message,
    },
  } as const
  return { typed, faults: [], next, submission, isTrap }
}

function readStep({ kind, locale }: Exclude<PublicForm, { kind: 'signature' }>, typed: Typed): ReadForm | null {
  const { t: token = '' } = typed
  if (Object.keys(typed).length !== 1 || !/^[0-9a-f.-]{1,110}$/.test(token)) return null
  const next = `/${locale}/act/${kind === 'confirmation' ? 'confirmed' : 'withdrawn'}`
  return { typed, faults: [], next, submission: { kind, token }, isTrap: false }
}
