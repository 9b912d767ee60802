import { Fragment, type ReactNode } from 'react'
import { useTranslations } from 'next-intl'
import { useName } from '@/components/names/use-name'
import type { CaseLine } from '@/lib/domain/contract/case-page'
import type { Reason } from '@/lib/domain/contract/case-row'
import { formatSentenceLength } from './format-sentence-length'
import { wordsFor } from './reason-words'
import { toldReasons } from './told-reasons'

const MOST_CLAUSES = 3
/** With fewer clauses there is room for the length of the sentence. */
const ROOM_FOR_SENTENCE = 2

/** One person's urgency in one sentence: "Mehran Raoof, no verified contact for 126–155 days; …". */
export function CaseSentence({ line, href }: { line: CaseLine; href: string }) {
  const t = useTranslations('cases')
  const nameOf = useName()
  const vocabulary = useTranslations('vocabulary')
  const name = () => <a href={href}>{nameOf(line.name)}</a>
  const told = toldReasons(line.urgency.reasons).slice(0, MOST_CLAUSES)
  if (told.length === 0) {
    return t.rich('sentenceNothing', { name, status: vocabulary(`statusInSentence.${line.status}`) })
  }
  return t.rich('sentence', { name, clauses: () => <Clauses line={line} told={told} /> })
}

function Clauses({ line, told }: { line: CaseLine; told: Reason[] }) {
  const t = useTranslations('cases')
  const lengths = useTranslations('cases.length')
  const length = told.length < ROOM_FOR_SENTENCE ? formatSentenceLength(line.sentence, lengths) : null
  const clauses: ReactNode[] = told.map((reason) => <Clause key={reason.rule} reason={reason} line={line} />)
  if (length !== null) clauses.push(t('sentencedTo', { length }))
  return clauses.map((clause, place) => (
    <Fragment key={place}>
      {place > 0 && t('clauseJoin')}
      {clause}
    </Fragment>
  ))
}

function Clause({ reason, line }: { reason: Reason; line: CaseLine }) {
  const t = useTranslations('cases')
  const clauses = useTranslations('cases.clause')
  const dates = useTranslations('dates')
  const { key, values } = wordsFor(reason, line, (name) => clauses.has(name), dates)
  const clause = clauses.rich(key, { ...values, b: (words) => <b className="nb">{words}</b> })
  return reason.certainty === 'certain' ? clause : t.rich('possibly', { clause: () => clause })
}
