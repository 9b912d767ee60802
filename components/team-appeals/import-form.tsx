'use client'

import { useActionState } from 'react'
import { LongText } from '@/components/ui/long-text'
import { NOTHING_SENT, type SendImport } from './import-answer'

interface ImportFormProps {
  slug: string
  send: SendImport
  words: Readonly<Record<'file' | 'paste' | 'pasteHint' | 'look' | 'import' | 'faults', string>>
}

/** A file, or its text, which is looked at first: the way to bring it in appears where nothing is wrong with it. */
export function ImportForm({ slug, send, words }: ImportFormProps) {
  const [{ csv, refused, told, faults, mayImport }, action, isSending] = useActionState(send, NOTHING_SENT)
  return (
    <form className="team-form" action={action} aria-busy={isSending}>
      {refused !== null && <p className="fault" role="alert">{refused}</p>}
      {told.length > 0 && <div role="status">{told.map((one) => <p key={one}>{one}</p>)}</div>}
      {faults.length > 0 && (
        <div role="alert">
          <p className="fault">{words.faults}</p>
          <ul className="import-faults">{faults.map((one) => <li key={one}>{one}</li>)}</ul>
        </div>
      )}
      <input type="hidden" name="slug" value={slug} />
      <div className="field">
        <label htmlFor="import-file">{words.file}</label>
        <input className="ctl" id="import-file" name="file" type="file" accept=".csv,text/csv" />
      </div>
      <div className="field">
        <label htmlFor="import-csv">{words.paste}</label>
        <LongText
          key={csv} className="ctl" id="import-csv" name="csv" rows={6} defaultValue={csv} dir="auto" spellCheck={false}
          aria-describedby="import-hint"
        />
        <p id="import-hint" className="t1 soft">{words.pasteHint}</p>
      </div>
      <div className="import-ways">
        <button className="btn" type="submit" name="intent" value="look">{words.look}</button>
        {mayImport && <button className="btn main" type="submit" name="intent" value="import">{words.import}</button>}
      </div>
    </form>
  )
}
