import { useLocale, useTranslations } from 'next-intl'
import { ActionForm } from '@/components/team/action-form'
import type { FormAction } from '@/components/team/form-action'
import { teamLink, type TeamReading } from '@/components/team/team-link'
import type { KnownNames } from '@/lib/domain/lists/known-names'
import type { ListSurvey } from '@/lib/domain/lists/survey-list'
import { formatCountry } from '@/lib/i18n/format-country'
import { FirstRows } from './first-rows'
import { ListSummary } from './list-summary'
import { QuestionField } from './question-field'
import { useAnswerWords } from './use-answer-words'
import { useFileFault } from './use-file-fault'

interface QuestionsSectionProps {
  id: string
  fileName: string
  page:
    | { ok: true; survey: ListSurvey }
    | { ok: false; fault: { reason: string; line: number | null; limit: number | null } }
  /** The names of prisons in the language of the page, by their ids. */
  prisons: ReadonlyMap<string, string>
  countries: KnownNames['countries']
  reading: TeamReading
  send: FormAction
}

const REASONS = [
  'not_allowed', 'unknown_import', 'not_open', 'undecided', 'unknown_name', 'signed_out', 'closed', 'busy', 'read_only', 'other',
] as const

/** More than anybody answers at once: the others are asked when these are answered. */
const AT_ONCE = 60

/** What of a list can be read in two ways, and then how it is read. */
export function QuestionsSection(props: QuestionsSectionProps) {
  const { id, fileName, page, prisons, countries, reading, send } = props
  const t = useTranslations('team-imports')
  const sayFault = useFileFault()
  const back = <a href={teamLink(reading, `/imports/${id}/mapping`)}>{t('questions.back')}</a>
  return (
    <div className="keeping mapping">
      <div className="page-head">
        <h1 className="t5">{t('questions.title')}</h1>
        <p className="t2"><bdi>{fileName}</bdi></p>
      </div>
      {!page.ok && <p className="refusal" role="alert">{sayFault(page.fault)} {back}</p>}
      {page.ok && page.survey.faults.length > 0 && (
        <div className="refusal" role="alert">
          {page.survey.faults.map(({ column, reason }) => (
            <p key={`${reason} ${column}`}>{t(`listFault.${reason}`, { column: column ?? '' })}</p>
          ))}
          <p>{back}</p>
        </div>
      )}
      {page.ok && <Questions {...{ id, list: page.survey, prisons, countries, send }} />}
      {page.ok && <FirstRows rows={page.survey.first} prisons={prisons} />}
      {page.ok && page.survey.faults.length === 0 && <p className="t2">{back}</p>}
      <p className="t2"><a href={`/api/team/imports/${id}/mapping`} download>{t('questions.mappingFile')}</a></p>
    </div>
  )
}

interface QuestionsProps {
  id: string
  list: ListSurvey
  prisons: ReadonlyMap<string, string>
  countries: KnownNames['countries']
  send: FormAction
}

function Questions({ id, list, prisons, countries, send }: QuestionsProps) {
  const [t, locale] = [useTranslations('team-imports'), useLocale()]
  const sayAnswer = useAnswerWords(prisons)
  const open = list.questions.filter(({ answer }) => answer === null)
  const asked = open.length > 0 ? open.slice(0, AT_ONCE) : list.questions.slice(0, AT_ONCE)
  const words = Object.fromEntries(REASONS.map((reason) => [reason, t(`fault.${reason}`)]))
  const mayLay = open.length === 0 && list.faults.length === 0
  return (
    <>
      <ListSummary list={list} open={open.length} />
      <ActionForm className="import-questions" action={send} words={words}>
        <input type="hidden" name="importId" value={id} />
        {mayLay && <button className="btn main" type="submit" name="intent" value="lay">{t('questions.lay')}</button>}
        {mayLay && asked.length > 0 && <h2 className="t4">{t('questions.answered')}</h2>}
        {asked.map((question, at) => <QuestionField key={question.pattern} {...{ question, at, sayAnswer }} />)}
        {asked.length > 0 && (
          <>
            <label className="tick-box"><input type="checkbox" name="save" value="yes" /> {t('form.save')}</label>
            <button className={mayLay ? 'btn' : 'btn main'} type="submit" name="intent" value="answer">{t('questions.send')}</button>
          </>
        )}
        <datalist id="known-prison">{[...prisons].map(([one, name]) => <option key={one} value={name} />)}</datalist>
        <datalist id="known-country">
          {countries.map(({ code }) => <option key={code} value={formatCountry(code, locale)} />)}
        </datalist>
      </ActionForm>
    </>
  )
}
