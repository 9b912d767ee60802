import type { FollowStepKind } from '@/lib/domain/alerts/follow-form'
import type { StepKind } from '@/lib/domain/appeals/signing'
import type { FormPlace, PublicForm } from './public-form'
import type { ReadForm } from './read-form'

const TOKEN = /^[0-9a-f.-]{1,120}$/

type Kind = StepKind | FollowStepKind

/** The forms that a link in a message leads to. */
export const stepForms: readonly PublicForm[] = [
  aStep('act/confirm', 'confirmation', 'act/confirmed'),
  aStep('act/withdraw', 'withdrawal', 'act/withdrawn'),
  aStep('act/renew', 'renewal', 'act/renewed'),
  aStep('act/no-news', 'news_end', 'act/news-ended'),
  aStep('follow/confirm', 'subscription_confirm', 'follow/confirmed'),
  aStep('follow/end', 'subscription_end', 'follow/ended'),
  aClick('act/no-news', 'news_end', 'act/news-ended'),
  aClick('follow/end', 'subscription_end', 'follow/ended'),
]

function aStep(path: string, kind: Kind, done: string): PublicForm {
  return {
    path: new RegExp(`^${path}$`),
    read: (typed, place) => {
      const { t: token = '' } = typed
      return Object.keys(typed).length === 1 && TOKEN.test(token) ? take(kind, done, place, token) : null
    },
  }
}

/** What a mail program sends by itself, to the address of the link (RFC 8058). */
function aClick(path: string, kind: Kind, done: string): PublicForm {
  return {
    path: new RegExp(`^${path}\\?t=([0-9a-f.-]{1,120})$`),
    read: (typed, place) => {
      const isClick = Object.keys(typed).length === 1 && typed['List-Unsubscribe'] === 'One-Click'
      return isClick ? take(kind, done, place, place.name) : null
    },
  }
}

function take(kind: Kind, done: string, { locale }: FormPlace, token: string): ReadForm {
  return { typed: { t: token }, faults: [], next: `/${locale}/${done}`, submission: { kind, token }, isTrap: false }
}
