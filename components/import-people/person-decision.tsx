import { useTranslations } from 'next-intl'
import type { FormAction } from '@/components/team/form-action'
import { teamLink, type TeamReading } from '@/components/team/team-link'
import type { ListCandidate, ListPerson, ListPersonContent } from '@/lib/domain/lists/list-person'
import type { ListView } from '@/lib/domain/lists/list-view'
import { formatEdtf } from '@/lib/i18n/format-span'
import { StepForm } from './step-form'

interface PersonDecisionProps {
  person: ListPerson
  content: ListPersonContent
  list: ListView
  reading: TeamReading
  decide: FormAction
}

/** Who a person is, and whether what contradicts the record is proposed nevertheless: a person decides it. */
export function PersonDecision({ person, content, list, reading, decide }: PersonDecisionProps) {
  const t = useTranslations('import-people')
  const { place, choice, takesConflicts, outcome } = person
  const { candidates, slug } = content
  const canTake = content.conflicts.some((conflict) => conflict.slot !== null) || takesConflicts
  const chosen = choice === 'same' ? `same:${slug ?? ''}` : (choice ?? '')
  const form = (
    <StepForm list={list} action={decide} fields={{ place: String(place) }}>
      <fieldset className="person-choices">
        <legend>{t('who')}</legend>
        {candidates.length === 0 && choice !== 'same' && (
          <Choice value="" chosen={chosen}>{t(slug === null ? 'isNew' : 'isKnown')}</Choice>
        )}
        {candidates.map((candidate) => (
          <Choice key={candidate.caseId} value={`same:${candidate.slug}`} chosen={chosen}>
            <Candidate {...{ candidate, reading }} />
          </Choice>
        ))}
        {candidates.length > 0 && <Choice value="new" chosen={chosen}>{t('isNew')}</Choice>}
        <Choice value="skip" chosen={chosen}>{t('isSkipped')}</Choice>
      </fieldset>
      {canTake && (
        <label className="tick-box">
          <input type="checkbox" name="takesConflicts" defaultChecked={takesConflicts} />
          {t('takesConflicts')}
        </label>
      )}
      <button className="btn" type="submit">{t('decide')}<span className="vh"> {content.name}</span></button>
    </StepForm>
  )
  return outcome === 'undecided' || canTake ? form : <details className="fold"><summary>{t('decideElse')}</summary>{form}</details>
}

function Choice({ value, chosen, children }: { value: string; chosen: string; children: React.ReactNode }) {
  return (
    <label className="tick-box">
      <input type="radio" name="choice" value={value} defaultChecked={value === chosen} required />
      <span>{children}</span>
    </label>
  )
}

function Candidate({ candidate, reading }: { candidate: ListCandidate; reading: TeamReading }) {
  const [t, by, dates] = [useTranslations('import-people'), useTranslations('new-case.by'), useTranslations('dates')]
  const { slug, nameLatin, nameNative, birthDate, arrest, sameBirth, sameArrest } = candidate
  return (
    <>
      {t('isSame')}{' '}
      <a href={teamLink(reading, `/cases/${slug}`)}><bdi>{nameLatin}</bdi></a>{' '}
      {nameNative !== null && <bdi>{nameNative}</bdi>}{' '}
      <span className="soft">
        · {by(candidate.by)}
        {birthDate !== null && <> · {t(`birth.${wordOf(sameBirth)}`, { date: formatEdtf(birthDate, dates) })}</>}
        {arrest !== null && <> · {t(`arrest.${wordOf(sameArrest)}`, { date: formatEdtf(arrest, dates) })}</>}
      </span>
    </>
  )
}

function wordOf(same: boolean | null): 'same' | 'other' | 'unsaid' {
  return same === null ? 'unsaid' : same ? 'same' : 'other'
}
