import { z } from 'zod'
import { proposeMergeInput } from '@/lib/records/merge/propose-merge'

/** A proposal as its form sends it: both cases, and which of them is to stand for both. */
export const proposalForm = z.strictObject({
  one: z.uuid(), other: z.uuid(), into: z.enum(['one', 'other']),
  reason: proposeMergeInput.shape.reason, state: proposeMergeInput.shape.state,
})

/** The same as the use case takes it. */
export function toProposal({ one, other, into, ...rest }: z.infer<typeof proposalForm>) {
  return { ...rest, ...(into === 'one' ? { fromCase: other, intoCase: one } : { fromCase: one, intoCase: other }) }
}

/** What somebody typed into a form, to stand in it again. */
export function typedIn(form: unknown): Record<string, string> {
  if (!(form instanceof FormData)) return {}
  return Object.fromEntries(['reason', 'why'].flatMap((name) => {
    const text = form.get(name)
    return typeof text === 'string' ? [[name, text]] : []
  }))
}
