'use client'

import { useEffect, useRef } from 'react'
import { useKeptForm } from '@/components/keeping/use-kept-form'
import { LongText } from '@/components/ui/long-text'
import { type ImportAnswer, NOTHING_SENT, type SendImport } from './import-answer'

interface ImportFormProps {
  slug: string
  send: SendImport
  words: Readonly<Record<'file' | 'paste' | 'pasteHint' | 'look' | 'import' | 'faults' | 'unreached' | 'failed', string>>
}

/** A file, or its text, which is looked at first: the way to bring it in appears where nothing is wrong with it. */
export function ImportForm({ slug, send: take, words }: ImportFormProps) {
  const { answer, send, onSubmit, isSending, unsent, form } = useKeptForm(take, NOTHING_SENT)
  const file = useRef<HTMLInputElement>(null)
  // What was read of it stands in the box now, and is mended there: it must not go first again.
  useEffect(() => {
    if (file.current) file.current.value = ''
  }, [answer])
  return (
    <form ref={form} className="team-form" action={send} onSubmit={onSubmit} aria-busy={isSending}>
      {unsent !== null && <p className="fault" role="alert" tabIndex={-1}>{words[unsent]}</p>}
      <ImportTold answer={answer} faultsTitle={words.faults} />
      <input type="hidden" name="slug" value={slug} />
      <div className="field">
        <label htmlFor="import-file">{words.file}</label>
        <input ref={file} className="ctl" id="import-file" name="file" type="file" accept=".csv,text/csv" />
      </div>
      <div className="field">
        <label htmlFor="import-csv">{words.paste}</label>
        <LongText
          key={answer.csv} className="ctl" id="import-csv" name="csv" rows={6} defaultValue={answer.csv} dir="auto"
          spellCheck={false} aria-describedby="import-hint"
        />
        <p id="import-hint" className="t1 soft">{words.pasteHint}</p>
      </div>
      <div className="import-ways">
        <button className="btn" type="submit" name="intent" value="look">{words.look}</button>
        {answer.mayImport && <button className="btn main" type="submit" name="intent" value="import">{words.import}</button>}
      </div>
    </form>
  )
}

/** What became of what was sent. */
function ImportTold({ answer: { refused, told, faults }, faultsTitle }: { answer: ImportAnswer; faultsTitle: string }) {
  return (
    <>
      {refused !== null && <p className="fault" role="alert" tabIndex={-1}>{refused}</p>}
      {told.length > 0 && <div role="status">{told.map((one) => <p key={one}>{one}</p>)}</div>}
      {faults.length > 0 && (
        <div role="alert" tabIndex={-1}>
          <p className="fault">{faultsTitle}</p>
          <ul className="import-faults">{faults.map((one) => <li key={one}>{one}</li>)}</ul>
        </div>
      )}
    </>
  )
}
