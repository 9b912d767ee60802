import { ACTIONS } from '@/lib/auth/route-registry'
import { readActions } from './action-questions'
import type { Walk } from './find-pages'
import type { Question } from './question'
import { postForm } from './write-body'
import { meantForm } from './wrong-form'

/** What goes on while the site is read only, beside accounts, the mode, and what stands before the door. */
const GO_ON = ['lockDownAction', 'readContactsAction', 'endSubscriptionAction', 'forgetAddressAction']

/** Every form of the workspace that changes the record, as an administrator sends it who means it. */
export function wholeForms({ forms }: Walk, origin: string): Question[] {
  const named = readActions()
  const accesses = new Map(Object.values(ACTIONS).flatMap((actions) => Object.entries(actions)))
  const changing = forms.filter(({ actionId }) => {
    const name = named.get(actionId ?? '') ?? ''
    return !GO_ON.includes(name) && /^(?!account\.|mode\.)\w+\./.test(accesses.get(name) ?? '')
  })
  return changing.map((form, at) => {
    const byScript = at % 2 === 1
    const { type, body } = postForm(form, meantForm(form.fields), byScript)
    const called: Record<string, string> = byScript && form.actionId !== null ? { 'next-action': form.actionId } : {}
    return {
      part: 'whole forms', method: 'POST', target: form.target, headers: { 'content-type': type, origin, ...called },
      body: Buffer.from(body), role: 'administrator',
    }
  })
}
