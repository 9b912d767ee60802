import type { PublicForm } from './public-form'

/** The forms that a link in a message leads to: a signature is confirmed, or taken back. */
export const stepForms: readonly PublicForm[] = [
  aStep('confirm', 'confirmation', 'confirmed'),
  aStep('withdraw', 'withdrawal', 'withdrawn'),
]

function aStep(path: string, kind: 'confirmation' | 'withdrawal', done: string): PublicForm {
  return {
    path: new RegExp(`^act/${path}$`),
    read: (typed, { locale }) => {
      const { t: token = '' } = typed
      if (Object.keys(typed).length !== 1 || !/^[0-9a-f.-]{1,110}$/.test(token)) return null
      return { typed, faults: [], next: `/${locale}/act/${done}`, submission: { kind, token }, isTrap: false }
    },
  }
}
