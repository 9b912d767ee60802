'use client'

import { useEffect, type ReactNode } from 'react'
import { useKeptForm } from '@/components/keeping/use-kept-form'
import type { FormAction } from './form-action'
import { UNSENT } from './form-state'
import { TypedTexts } from './typed-texts'

interface ActionFormProps {
  action: FormAction
  /** A sentence for each reason, for `done`, and for `other`: the server has the words. */
  words: Readonly<Record<string, string>>
  className?: string
  /** What stands in the place of the fields once it is done. */
  afterwards?: ReactNode
  children: ReactNode
}

/** A form whose answer stands above its fields, with a script and without. */
export function ActionForm({ action, words, className = 'team-form', afterwards, children }: ActionFormProps) {
  const { answer: state, send, onSubmit, isSending, unsent, form } = useKeptForm(action, UNSENT)
  const reason = unsent ?? state.reason
  useEffect(() => {
    if (state.done) form.current?.reset()
  }, [state, form])
  return (
    <form ref={form} className={className} action={send} onSubmit={onSubmit} aria-busy={isSending}>
      {reason !== null && <p className="fault" role="alert" tabIndex={-1}>{words[reason] ?? words.other}</p>}
      {state.done && words.done !== undefined && <p className="well" role="status">{words.done}</p>}
      {state.shown.length > 0 && <ul className="shown-once">{state.shown.map((one) => <li key={one}>{one}</li>)}</ul>}
      <TypedTexts value={state.texts}>{state.done && afterwards !== undefined ? afterwards : children}</TypedTexts>
    </form>
  )
}
