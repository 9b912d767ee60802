import { spanBetween } from '../dates/edtf'
import type { CaseState } from '../fold/case-state'
import { endOfSentence, sentenceInForce, type SeveralSentences } from '../fold/sentence-in-force'
import type { SentenceRecord } from './period'

/** The sentence in force in a state, with its end as a span; null where none is on record. */
export function sentenceRecordOf(state: CaseState, several: SeveralSentences = 'latest'): SentenceRecord | null {
  const sentence = sentenceInForce(state, several)
  if (!sentence) return null
  const end = endOfSentence(state, several)
  return { components: sentence.components, stage: sentence.stage, end: end && spanBetween(end.earliest, end.latest) }
}
