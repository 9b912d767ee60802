'use client'

import { useRef, type KeyboardEvent } from 'react'
import { useTranslations } from 'next-intl'
import { useFound } from '@/components/picking/use-found'
import type { Likeness } from '@/lib/domain/names/likeness'
import { formatEdtf } from '@/lib/i18n/format-span'
import { isolateText } from '@/lib/i18n/isolate-text'
import { PersonLine } from './person-line'
import { readCandidate } from './read-candidate'

/** A person who may be meant. */
export interface Candidate {
  slug: string
  nameLatin: string
  nameNative: string | null
  /** EDTF; null if not known. */
  birthDate: string | null
  homePlace: string | null
  /** The name that is like what was typed. */
  matched: string
  by: Likeness
}

interface PersonFinderProps {
  who: string
  /** Whom the server found for `who`; null before anything was searched for. */
  sent: readonly Candidate[] | null
}

/** A search by name in any script: who is found shows while it is typed, and without a script once it is sent. */
export function PersonFinder({ who, sent }: PersonFinderProps) {
  const t = useTranslations('record')
  const { found, ask } = useFound('/api/team/people', readCandidate)
  const list = useRef<HTMLUListElement>(null)
  const shown = found.kind === 'found' ? { typed: found.typed, people: found.items } : sent && { typed: who, people: sent }
  const down = (event: KeyboardEvent) => {
    const first = list.current?.querySelector('a')
    if (event.key !== 'ArrowDown' || !first) return
    event.preventDefault()
    first.focus()
  }
  return (
    <>
      <form method="get" action="/team/record" className="tools" role="search">
        <label className="field grow">
          {t('whoHint')}
          <input
            className="ctl" type="search" name="who" defaultValue={who} maxLength={200} autoComplete="off" autoFocus
            onChange={(event) => ask(event.target.value)} onKeyDown={down}
          />
        </label>
        <button className="btn main" type="submit">{t('find')}</button>
      </form>
      <p className="t2 soft" role="status">
        {found.kind === 'failed' ? t('whoFailed') : shown && t('whoFound', { count: shown.people.length, q: shown.typed })}
      </p>
      <ul className="people-rows" ref={list}>
        {shown?.people.map((person) => <FoundPerson key={person.slug} person={person} />)}
      </ul>
    </>
  )
}

function FoundPerson({ person }: { person: Candidate }) {
  const t = useTranslations('record')
  const reason = useTranslations('new-case')
  const dates = useTranslations('dates')
  const { nameLatin, nameNative, birthDate, homePlace, matched, by } = person
  const other = matched === nameLatin || matched === nameNative ? null : matched
  const born = birthDate !== null && t('born', { date: formatEdtf(birthDate, dates) })
  const why = by !== 'name' && by !== 'within' && reason(`by.${by}`)
  const note = [other && isolateText(other), why, born, homePlace && isolateText(homePlace)]
  return <PersonLine person={person} note={note.filter(Boolean).join(' · ')} />
}
