import { readSeveralSentences } from '../fold/sentence-in-force'
import { compileCircumstances } from './circumstances'
import { publicEvents, verifiedEvents, type CaseRecord } from './case-folds'
import { compilePeriods } from './compile-periods'
import { maskCircumstances } from './mask-circumstances'
import type { Circumstance, Period } from './period'

/** All that is stored of a case beside its events; the circumstances are those of the public picture. */
export interface Pictures {
  team: Period[]
  public: Period[]
  circumstances: Circumstance[]
}

/** Compiles both pictures of a case. Pure. */
export function compilePictures(record: CaseRecord): Pictures {
  const shown = publicEvents(record.events)
  const verified = verifiedEvents(record.events)
  const several = readSeveralSentences(record.rules.find(({ id }) => id === 'U14')?.settings.severalSentences)
  const own = compileCircumstances(shown, several)
  return {
    team: compilePeriods(record, 'team'),
    public: compilePeriods(record, 'public'),
    circumstances:
      verified.length === shown.length ? own : maskCircumstances(own, compileCircumstances(verified, several)),
  }
}
