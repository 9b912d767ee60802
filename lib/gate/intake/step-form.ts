import type { StepKind } from '@/lib/domain/appeals/signing'
import type { FormPlace, PublicForm } from './public-form'
import type { ReadForm } from './read-form'

const TOKEN = /^[0-9a-f.-]{1,120}$/

/** The forms that a link in a message leads to. */
export const stepForms: readonly PublicForm[] = [
  aStep('confirm', 'confirmation', 'confirmed'),
  aStep('withdraw', 'withdrawal', 'withdrawn'),
  aStep('renew', 'renewal', 'renewed'),
  aStep('no-news', 'news_end', 'news-ended'),
  {
    // What a mail program sends by itself, to the address of the link (RFC 8058).
    path: /^act\/no-news\?t=([0-9a-f.-]{1,120})$/,
    read: (typed, place) => {
      const isClick = Object.keys(typed).length === 1 && typed['List-Unsubscribe'] === 'One-Click'
      return isClick ? take('news_end', 'news-ended', place, place.name) : null
    },
  },
]

function aStep(path: string, kind: StepKind, done: string): PublicForm {
  return {
    path: new RegExp(`^act/${path}$`),
    read: (typed, place) => {
      const { t: token = '' } = typed
      return Object.keys(typed).length === 1 && TOKEN.test(token) ? take(kind, done, place, token) : null
    },
  }
}

function take(kind: StepKind, done: string, { locale }: FormPlace, token: string): ReadForm {
  const next = `/${locale}/act/${done}`
  return { typed: { t: token }, faults: [], next, submission: { kind, token }, isTrap: false }
}
