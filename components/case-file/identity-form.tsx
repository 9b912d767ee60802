'use client'

import { useState } from 'react'
import { useTranslations } from 'next-intl'
import { UnsentNote } from '@/components/keeping/unsent-note'
import { useKeptForm } from '@/components/keeping/use-kept-form'
import { MoreKnown } from '@/components/new-case/more-known'
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
import { UNSENT } from './file-answer'
import type { IdentityAnswer, SendIdentity } from './identity-answer'
import { IdentityConflicts } from './identity-conflicts'

interface IdentityFormProps {
  accountId: string
  /** The path of this form, under which its draft is kept. */
  path: string
  about: { caseId: string; slug: string; version: string }
  /** The fields as the record says them now. */
  known: FormTexts
  sources: readonly SourceOption[]
  today: Day
  action: SendIdentity
}

const UNTOUCHED: IdentityAnswer = { ...UNSENT, conflicts: [], found: [] }

/** The form that changes who somebody is; after a conflict both versions stand above it, and what was typed in it. */
export function IdentityForm({ accountId, path, about, known, sources, today, action }: IdentityFormProps) {
  const t = useTranslations('case-file')
  const labels = useTranslations('new-case')
  const record = useTranslations('record')
  const onSent = () => dropDraft(accountId, path)
  const { answer, send, onSubmit, isSending, unsent, form } = useKeptForm(action, UNTOUCHED, onSent)
  const [wasSent] = useState(answer !== UNTOUCHED)
  const draft = useFirstDraft({ accountId, path, form, wasSent })
  const keeping = useDraft({ accountId, path, about: nameIn, key: path })
  const faults = Object.fromEntries(Object.entries(answer.faults).map(([field, key]) => {
    return [field, t.has(`fault.${key}`) ? t(`fault.${key}`) : labels.has(key) ? labels(key) : record(key)]
  }))
  const shared = { texts: { ...known, ...draft?.texts, ...answer.texts }, faults }
  const { reason, conflicts } = answer
  return (
    <form
      ref={form} className="new-case" action={send} onSubmit={onSubmit} noValidate aria-busy={isSending}
      onInput={(event) => keeping.keep(event.currentTarget)}
    >
      {draft && <RestoredNote keeping={keeping} />}
      <UnsentNote unsent={unsent} />
      {reason !== null && (
        <p className="fault" role="alert" tabIndex={-1}>{t(`reason.${t.has(`reason.${reason}`) ? reason : 'other'}`)}</p>
      )}
      <IdentityConflicts conflicts={conflicts} />
      {Object.entries({ ...about, version: shared.texts.version ?? about.version }).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <div key={JSON.stringify([answer, draft?.savedAt])}>
        <section className="ask" aria-labelledby="ask-who">
          <h2 id="ask-who">{labels('who')}</h2>
          <TextField name="nameLatin" label={labels('nameLatin')} isRequired {...shared} />
          <TextField name="nameNative" label={labels('nameNative')} {...shared} />
          <TextField name="otherNames" label={labels('otherNames')} isLong {...shared} />
        </section>
        <MoreKnown {...shared} today={today} />
        <section className="ask" aria-labelledby="ask-source">
          <h2 id="ask-source">{labels('source')}</h2>
          <SourceField sources={sources} found={answer.found} {...shared} />
          <TextField name="reason" label={t('identity.reason')} hint={t('identity.reasonHint')} isRequired isLong {...shared} />
        </section>
      </div>
      <footer className="save-bar">
        <button className="btn main" type="submit">{t('identity.save')}</button>
        <KeptNote keeping={keeping} />
      </footer>
    </form>
  )
}

function nameIn({ nameLatin = '' }: FormTexts): string {
  return nameLatin
}
