'use client'

import { useState, type FormEvent } from 'react'
import { useTranslations } from 'next-intl'
import { UnsentNote } from '@/components/keeping/unsent-note'
import { useKeptForm } from '@/components/keeping/use-kept-form'
import { dropDraft } from '@/components/record/drafts/draft-store'
import { useDraft } from '@/components/record/drafts/use-draft'
import { useFirstDraft } from '@/components/record/drafts/use-first-draft'
import { KeptNote } from '@/components/record/kept-note'
import { RestoredNote } from '@/components/record/restored-note'
import { SourceField } from '@/components/record/source-field'
import { TextField } from '@/components/record/text-field'
import type { SourceOption } from '@/lib/domain/contract/source-option'
import type { Day } from '@/lib/domain/dates/day'
import type { FormTexts } from '@/lib/domain/record-form/record-form'
import type { CaseAnswer, SameName, SendCase } from './case-answer'
import { CaseRefusal } from './case-refusal'
import { MoreKnown } from './more-known'
import { SameNames } from './same-names'
import { useSameNames } from './use-same-names'

const PATH = '/team/cases/new'

const UNTOUCHED: CaseAnswer = { texts: {}, faults: {}, reason: null, candidates: null, found: [] }

interface NewCaseFormProps {
  accountId: string
  /** Of the case that is opened: sent twice, it is one case. */
  caseId: string
  sources: readonly SourceOption[]
  today: Day
  create: SendCase
  find: (typed: string) => Promise<SameName[]>
}

/**
 * The form that opens a case: names first, and who may be the same person while they are typed; then who says so, and
 * what else is known. What was typed before and not sent is there again.
 */
export function NewCaseForm({ accountId, caseId, sources, today, create, find }: NewCaseFormProps) {
  const t = useTranslations('new-case')
  const record = useTranslations('record')
  const onSent = () => dropDraft(accountId, PATH)
  const { answer, send, onSubmit, isSending, unsent, form } = useKeptForm(create, UNTOUCHED, onSent)
  const [wasSent] = useState(answer !== UNTOUCHED)
  const draft = useFirstDraft({ accountId, path: PATH, form, wasSent })
  const keeping = useDraft({ accountId, path: PATH, about: nameIn, key: draft?.key ?? caseId })
  const { found, look } = useSameNames(find, answer.candidates)
  const faults = Object.fromEntries(Object.entries(answer.faults).map(([field, key]) => {
    return [field, t.has(key) ? t(key) : record(key)]
  }))
  const shared = { texts: { ...draft?.texts, ...answer.texts }, faults }
  const onInput = (event: FormEvent<HTMLFormElement>) => keeping.keep(event.currentTarget)
  return (
    <form
      ref={form} className="sheet new-case" action={send} onSubmit={onSubmit} onInput={onInput} noValidate
      aria-busy={isSending}
    >
      <h1 className="t4">{t('title')}</h1>
      <p className="t2 soft">{t('lead')}</p>
      {draft && <RestoredNote keeping={keeping} />}
      <UnsentNote unsent={unsent} />
      <CaseRefusal reason={answer.reason} faults={faults} />
      <input type="hidden" name="caseId" value={answer.texts.caseId ?? draft?.key ?? caseId} />
      <div key={draft?.key}>
        <section className="ask" aria-labelledby="ask-who">
          <h2 id="ask-who">{t('who')}</h2>
          <TextField name="nameLatin" label={t('nameLatin')} isRequired onChange={look} {...shared} />
          <TextField name="nameNative" label={t('nameNative')} onChange={look} {...shared} />
          <SameNames found={found} />
          <noscript><button className="btn" type="submit" name="intent" value="look">{t('sameLook')}</button></noscript>
          <TextField name="otherNames" label={t('otherNames')} isLong {...shared} />
        </section>
        <section className="ask" aria-labelledby="ask-source">
          <h2 id="ask-source">{t('source')}</h2>
          <SourceField sources={sources} found={answer.found} {...shared} />
        </section>
        <MoreKnown {...shared} today={today} isFolded />
      </div>
      <p className="t1 soft">{t('createNote')}</p>
      <footer className="save-bar">
        <button className="btn main" type="submit" aria-disabled={isSending}>{t('create')}</button>
        <KeptNote keeping={keeping} />
      </footer>
    </form>
  )
}

function nameIn({ nameLatin = '' }: FormTexts): string {
  return nameLatin
}
