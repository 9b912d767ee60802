'use client'

import { useState } from 'react'
import { useTranslations } from 'next-intl'
import type { KeptAnswer, SendKept } from '@/components/keeping/kept-answer'
import { KeptField } from '@/components/keeping/kept-field'
import { KeptRefusal } from '@/components/keeping/kept-refusal'
import { UnsentNote } from '@/components/keeping/unsent-note'
import { useKeptForm } from '@/components/keeping/use-kept-form'
import { Segments } from '@/components/record/segments'
import { SourceField } from '@/components/record/source-field'
import { EndField, WhenField } from '@/components/record/when-field'
import type { SourceOption } from '@/lib/domain/contract/source-option'
import type { Day } from '@/lib/domain/dates/day'

type Options = { value: string; label: string }[]

export interface HappenedWords {
  title: string
  lead: string
  kind: string
  when: string
  source: string
  note: string
  credibility: string
  audience: string
  submit: string
  notSaved: string
  reasons: Readonly<Record<string, string>>
  kinds: Options
  audiences: Options
  credibilities: Options
}

interface HappenedFormProps {
  prisonId: string
  words: HappenedWords
  sources: readonly SourceOption[]
  today: Day
  send: SendKept
}

const NOTHING = { credibility: '3', audience: 'team' }

/** What happened at a prison: what, when, who says so, and who may see it. */
export function HappenedForm({ prisonId, words, sources, today, send }: HappenedFormProps) {
  const record = useTranslations('record')
  const [untouched] = useState<KeptAnswer>({ texts: NOTHING, faults: {}, reason: null })
  const { answer, send: post, onSubmit, isSending, unsent, form } = useKeptForm(send, untouched)
  const { texts, faults: keys, reason } = answer
  const told = Object.entries(keys).map(([name, key]) => [name, words.reasons[key] ?? record(key)] as const)
  const faults = Object.fromEntries(told)
  const said = {
    ...words.reasons, ...Object.fromEntries(told.map(([, text]) => [text, text])), title: words.notSaved,
    'field.kind': words.kind, 'field.date': words.when, 'field.end': words.when, 'field.source': words.source,
  }
  const grade = { name: 'credibility', label: words.credibility, kind: 'choice', options: words.credibilities } as const
  const shared = { texts, faults }
  return (
    <form ref={form} className="sheet new-case" action={post} onSubmit={onSubmit} aria-busy={isSending} noValidate>
      <h1 className="t4">{words.title}</h1>
      <p className="t2 soft">{words.lead}</p>
      <UnsentNote unsent={unsent} />
      <KeptRefusal answer={{ texts, faults, reason }} words={said} />
      <input type="hidden" name="prisonId" value={prisonId} />
      <div key={JSON.stringify([texts, keys])}>
        <section className="ask" id="field-kind">
          <Segments name="kind" legend={words.kind} options={words.kinds} chosen={texts.kind} />
        </section>
        <section className="ask">
          <WhenField name="date" label={words.when} hint={record('when.also')} today={today} {...shared} />
          <EndField today={today} {...shared} />
        </section>
        <section className="ask">
          <SourceField sources={sources} found={answer.found ?? []} {...shared} />
          <KeptField field={grade} {...shared} />
          <KeptField field={{ name: 'note', label: words.note, kind: 'long' }} {...shared} />
        </section>
        <Segments name="audience" legend={words.audience} options={words.audiences} chosen={texts.audience} />
      </div>
      <footer className="save-bar">
        <button className="btn main" type="submit" aria-disabled={isSending}>{words.submit}</button>
      </footer>
    </form>
  )
}
