import type { FormEvent } from 'react'
import { useTranslations } from 'next-intl'
import { UnsentNote } from '@/components/keeping/unsent-note'
import { useKeptForm } from '@/components/keeping/use-kept-form'
import { useDraft } from '@/components/record/drafts/use-draft'
import { RestoredNote } from '@/components/record/restored-note'
import { SourceField } from '@/components/record/source-field'
import { TextField } from '@/components/record/text-field'
import type { FormTexts } from '@/lib/domain/record-form/record-form'
import type { CaseAnswer } from './case-answer'
import { CaseRefusal } from './case-refusal'
import { MoreKnown } from './more-known'
import type { NewCaseFormProps } from './new-case-form'
import { SameNames } from './same-names'
import { useSameNames } from './use-same-names'

/** Under which its draft is kept. */
export const NEW_CASE_PATH = '/team/cases/new'

const UNTOUCHED: CaseAnswer = { texts: {}, faults: {}, reason: null, candidates: null, found: [] }

interface NewCaseSheetProps extends NewCaseFormProps {
  /** What was typed before and not sent; null where nothing was. */
  restored: FormTexts | null
}

/** Names first, and who may be the same person while they are typed; then who says so, and what else is known. */
export function NewCaseSheet({ accountId, caseId, sources, today, create, find, restored }: NewCaseSheetProps) {
  const t = useTranslations('new-case')
  const record = useTranslations('record')
  const keeping = useDraft({ accountId, path: NEW_CASE_PATH, about: nameIn, key: caseId })
  const { answer, send, onSubmit, isSending, unsent, form } = useKeptForm(create, UNTOUCHED, keeping.drop)
  const { found, look } = useSameNames(find, answer.candidates)
  const faults = Object.fromEntries(Object.entries(answer.faults).map(([field, key]) => {
    return [field, t.has(key) ? t(key) : record(key)]
  }))
  const shared = { texts: { ...restored, ...answer.texts }, faults }
  const onInput = (event: FormEvent<HTMLFormElement>) => keeping.keep(event.currentTarget)
  return (
    <form
      ref={form} className="sheet new-case" action={send} onSubmit={onSubmit} onInput={onInput} noValidate
      aria-busy={isSending}
    >
      <h1 className="t4">{t('title')}</h1>
      <p className="t2 soft">{t('lead')}</p>
      {restored !== null && <RestoredNote keeping={keeping} />}
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
      <p className="t1 soft">{t('createNote')}</p>
      <footer className="save-bar">
        <button className="btn main" type="submit" aria-disabled={isSending}>{t('create')}</button>
        {keeping.isKept !== null && <p className="t1 soft">{record(keeping.isKept ? 'keptNote' : 'notKeptNote')}</p>}
      </footer>
    </form>
  )
}

function nameIn({ nameLatin = '' }: FormTexts): string {
  return nameLatin
}
