'use client'

import { useState } from 'react'
import { useTranslations } from 'next-intl'
import type { KeptAnswer, SendKept } from '@/components/keeping/kept-answer'
import { KeptField } from '@/components/keeping/kept-field'
import { KeptRefusal } from '@/components/keeping/kept-refusal'
import { UnsentNote } from '@/components/keeping/unsent-note'
import { useKeptForm } from '@/components/keeping/use-kept-form'
import { dropDraft } from '@/components/record/drafts/draft-store'
import { useDraft } from '@/components/record/drafts/use-draft'
import { useFirstDraft } from '@/components/record/drafts/use-first-draft'
import { KeptNote } from '@/components/record/kept-note'
import { RestoredNote } from '@/components/record/restored-note'
import { Segments } from '@/components/record/segments'
import { SourceField } from '@/components/record/source-field'
import { TextField } from '@/components/record/text-field'
import { EndField, WhenField } from '@/components/record/when-field'
import type { SourceOption } from '@/lib/domain/contract/source-option'
import type { FormTexts } from '@/lib/domain/record-form/record-form'
import { type Day, formatDay } from '@/lib/domain/dates/day'

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
  why: string
  submit: string
  notSaved: string
  reasons: Readonly<Record<string, string>>
  /** Of each field, as `field.…`, and of the table of a conflict. */
  fields: Readonly<Record<string, string>>
  kinds: Options
  audiences: Options
  credibilities: Options
}

interface HappenedFormProps {
  accountId: string
  prisonId: string
  /** The event that is edited, in the version that was read; null for a new one. */
  event: { id: string; version: number } | null
  /** The idempotency key of this form. */
  formKey: string
  /** What stands in the fields before anybody types. */
  initial: FormTexts
  words: HappenedWords
  sources: readonly SourceOption[]
  today: Day
  send: SendKept
}

/** What happened at a prison: what, when, who says so, and who may see it; what it was does not change later. */
export function HappenedForm(props: HappenedFormProps) {
  const { accountId, prisonId, event, formKey, initial, words, sources, today, send } = props
  const record = useTranslations('record')
  const [untouched] = useState<KeptAnswer>({ texts: initial, faults: {}, reason: null })
  const path = `/team/prisons/${prisonId}/record${event === null ? '' : `?event=${event.id}`}`
  const onSent = () => dropDraft(accountId, path)
  const { answer, send: post, onSubmit, isSending, unsent, form } = useKeptForm(send, untouched, onSent)
  const [wasSent] = useState(answer !== untouched)
  const draft = useFirstDraft({ accountId, path, form, wasSent })
  const keeping = useDraft({ accountId, path, about: () => words.title, key: draft?.key ?? formKey })
  const { faults: keys } = answer
  const texts = answer === untouched ? { ...initial, ...draft?.texts } : answer.texts
  const told = Object.entries(keys).map(([name, key]) => [name, words.reasons[key] ?? record(key)] as const)
  const faults = Object.fromEntries(told)
  const asTold = Object.fromEntries(told.map(([, text]) => [text, text]))
  const said = { ...words.reasons, ...words.fields, ...asTold, title: words.notSaved }
  const grade = { name: 'credibility', label: words.credibility, kind: 'choice', options: words.credibilities } as const
  const kinds = event === null ? words.kinds : words.kinds.filter(({ value }) => value === texts.kind)
  // Its author alone sees it: that is said on its page.
  const audiences = words.audiences.filter(({ value }) => value !== 'restricted' || initial.audience === value)
  const shared = { texts, faults }
  return (
    <form
      ref={form} className="sheet new-case" action={post} onSubmit={onSubmit} aria-busy={isSending} noValidate
      onInput={(input) => keeping.keep(input.currentTarget)}
    >
      <h1 className="t4">{words.title}</h1>
      <p className="t2 soft">{words.lead}</p>
      {draft && <RestoredNote keeping={keeping} />}
      <UnsentNote unsent={unsent} />
      <KeptRefusal answer={{ ...answer, faults }} words={said} />
      <input type="hidden" name="prisonId" value={prisonId} />
      <input type="hidden" name="readOn" value={formatDay(today)} />
      {!event && <input type="hidden" name="key" value={texts.key ?? draft?.key ?? formKey} />}
      {event && <input type="hidden" name="event" value={event.id} />}
      {event && <input type="hidden" name="version" value={texts.version ?? event.version} />}
      <div key={JSON.stringify([answer.texts, keys, draft?.savedAt])}>
        <section className="ask" id="field-kind">
          <Segments name="kind" legend={words.kind} options={kinds} chosen={texts.kind} />
        </section>
        <section className="ask">
          <WhenField name="date" label={words.when} hint={record('when.also')} today={today} {...shared} />
          <EndField today={today} {...shared} />
        </section>
        <section className="ask">
          <SourceField sources={sources} found={answer.found ?? []} {...shared} />
          <TextField name="locator" label={record('source.locator')} {...shared} />
          <KeptField field={grade} {...shared} />
          <KeptField field={{ name: 'note', label: words.note, kind: 'long' }} {...shared} />
        </section>
        <Segments name="audience" legend={words.audience} options={audiences} chosen={texts.audience} />
        {event && <KeptField field={{ name: 'why', label: words.why, kind: 'text' }} {...shared} />}
      </div>
      <footer className="save-bar">
        <button className="btn main" type="submit" aria-disabled={isSending}>{words.submit}</button>
        <KeptNote keeping={keeping} />
      </footer>
    </form>
  )
}
