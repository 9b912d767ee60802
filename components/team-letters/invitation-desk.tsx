'use client'

import { useState } from 'react'
import { mailLink } from '@/lib/domain/letters/mail-link'
import { greet, startOf, type Invited } from './invite'

/** An invitation in one language, as it was before it is for anybody; `greeting` holds `[name]`. */
export interface InvitationLetter {
  language: string
  languageName: string
  direction: 'ltr' | 'rtl'
  greeting: string
  subject: string
  body: string
}

type Wording = Pick<InvitationLetter, 'subject' | 'body'>

/** What the desk says, in the language of the workspace. */
export type InvitationWords = Record<
  'title' | 'lead' | 'back' | 'name' | 'nameHint' | 'greeting' | 'greetingHint' | 'language' | 'subject' | 'body' | 'mail'
  | 'print' | 'copy' | 'copied', string>

interface InvitationDeskProps {
  words: InvitationWords
  letters: readonly InvitationLetter[]
}

/** Makes an invitation one person's: for whom it is never leaves the browser, and what is changed stays changed. */
export function InvitationDesk({ words, letters }: InvitationDeskProps) {
  const [language, choose] = useState(letters[0]?.language)
  const letter = letters.find((one) => one.language === language)
  const [who, setWho] = useState<Invited>({ name: '', greeting: '' })
  const [changed, setChanged] = useState<Readonly<Record<string, Partial<Wording>>>>({})
  const change = (wording: Partial<Wording>) =>
    language && setChanged({ ...changed, [language]: { ...changed[language], ...wording } })
  return (
    <div className="invitation">
      <div className="field">
        <label htmlFor="invitation-language">{words.language}</label>
        <select
          id="invitation-language" className="ctl" value={language} onChange={({ target }) => choose(target.value)}
        >
          {letters.map((one) => <option key={one.language} value={one.language}>{one.languageName}</option>)}
        </select>
      </div>
      {(['name', 'greeting'] as const).map((part) => (
        <div key={part} className="field">
          <label htmlFor={`invitation-${part}`}>{words[part]}</label>
          <input
            id={`invitation-${part}`} className="ctl" autoComplete="off" maxLength={120} dir="auto" value={who[part]}
            onChange={({ target }) => setWho({ ...who, [part]: target.value })}
            aria-describedby={`invitation-${part}-hint`}
          />
          <p id={`invitation-${part}-hint`} className="t1 soft">{words[`${part}Hint`]}</p>
        </div>
      ))}
      {letter && (
        <InvitationPaper
          key={letter.language} letter={{ ...letter, ...changed[letter.language] }} change={change}
          who={who} words={words}
        />
      )}
    </div>
  )
}

interface InvitationPaperProps {
  letter: InvitationLetter
  change: (wording: Partial<Wording>) => void
  who: Invited
  words: InvitationWords
}

function InvitationPaper({ letter, change, who, words }: InvitationPaperProps) {
  const { subject, body: rest } = letter
  const [said, say] = useState('')
  const written = { lang: letter.language, dir: letter.direction }
  const body = `${startOf(letter, who)}${rest}`
  const copy = () => navigator.clipboard.writeText(`${subject}\n\n${body}`).then(() => say(words.copied), () => say(''))
  return (
    <>
      <div className="field">
        <label htmlFor="invitation-subject">{words.subject}</label>
        <input
          id="invitation-subject" className="ctl" maxLength={200} value={subject} {...written}
          onChange={({ target }) => change({ subject: target.value })}
        />
      </div>
      <p {...written}>{greet(letter, who)}</p>
      <div className="field">
        <label htmlFor="invitation-body">{words.body}</label>
        <textarea
          id="invitation-body" className="ctl" rows={16} value={rest} {...written}
          onChange={({ target }) => change({ body: target.value })}
        />
      </div>
      <ul className="letter-ways">
        <li><a className="btn main" href={mailLink({ to: [], cc: [], subject, body })}>{words.mail}</a></li>
        <li><button className="btn" type="button" onClick={() => print()}>{words.print}</button></li>
        <li><button className="btn" type="button" onClick={() => void copy()}>{words.copy}</button></li>
      </ul>
      <p className="t1 soft" role="status">{said}</p>
      <div className="letter-printed" {...written}><p className="letter-body">{body}</p></div>
    </>
  )
}
