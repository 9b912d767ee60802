'use client'

import { useTranslations } from 'next-intl'
import { UnsentNote } from '@/components/keeping/unsent-note'
import { useKeptForm } from '@/components/keeping/use-kept-form'
import { SourceField } from '@/components/record/source-field'
import { TextField } from '@/components/record/text-field'
import type { SourceOption } from '@/lib/domain/contract/source-option'
import type { Day } from '@/lib/domain/dates/day'
import type { CaseAnswer, SameName, SendCase } from './case-answer'
import { CaseRefusal } from './case-refusal'
import { MoreKnown } from './more-known'
import { SameNames } from './same-names'
import { useSameNames } from './use-same-names'

interface NewCaseFormProps {
  caseId: string
  sources: readonly SourceOption[]
  today: Day
  create: SendCase
  find: (typed: string) => Promise<SameName[]>
}

const UNTOUCHED: CaseAnswer = { texts: {}, faults: {}, reason: null, candidates: null, found: [] }

/** The form that opens a case: names first, and who may be the same person while they are typed. */
export function NewCaseForm({ caseId, sources, today, create, find }: NewCaseFormProps) {
  const t = useTranslations('new-case')
  const record = useTranslations('record')
  const { answer, send, onSubmit, isSending, unsent, form } = useKeptForm(create, UNTOUCHED)
  const { found, look } = useSameNames(find, answer.candidates)
  const faults = Object.fromEntries(Object.entries(answer.faults).map(([field, key]) => {
    return [field, t.has(key) ? t(key) : record(key)]
  }))
  const shared = { texts: answer.texts, faults }
  return (
    <form ref={form} className="sheet new-case" action={send} onSubmit={onSubmit} noValidate aria-busy={isSending}>
      <h1 className="t4">{t('title')}</h1>
      <p className="t2 soft">{t('lead')}</p>
      <UnsentNote unsent={unsent} />
      <CaseRefusal reason={answer.reason} faults={faults} />
      <input type="hidden" name="caseId" value={answer.texts.caseId ?? caseId} />
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
      <footer className="save-bar">
        <button className="btn main" type="submit" aria-disabled={isSending}>{t('create')}</button>
        <p className="t1 soft">{t('createNote')}</p>
      </footer>
    </form>
  )
}
