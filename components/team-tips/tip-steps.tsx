import { useTranslations } from 'next-intl'
import { useName } from '@/components/names/use-name'
import { ActionForm } from '@/components/team/action-form'
import type { FormAction } from '@/components/team/form-action'
import { teamLink, type TeamReading } from '@/components/team/team-link'
import type { TeamTip } from '@/lib/domain/tips/team-tip'
import { AnswerField } from './answer-field'
import { useTipRefusals } from './use-tip-refusals'

interface TipStepsProps {
  tip: TeamTip
  reading: TeamReading
  answer: FormAction
  settle: FormAction
  link: FormAction
  makeSource: FormAction
}

/** What can be done with what was told: put it on record, answer it, be done with it. */
export function TipSteps({ tip, reading, answer, settle, link, makeSource }: TipStepsProps) {
  const t = useTranslations('team-tips')
  const [words, nameOf] = [useTipRefusals(), useName()]
  const { id, about, caseName, sourceId, isDone, takesAnswers } = tip
  const hidden = <input type="hidden" name="tipId" value={id} />
  return (
    <>
      <section aria-labelledby="use">
        <h2 id="use" className="t4">{t('use')}</h2>
        <p className="soft">{t('useLead')}</p>
        {about !== null && (caseName === null
          ? <p className="soft">{t('noCase')}</p>
          : <p><a href={teamLink(reading, `/cases/${about}`)}><bdi>{nameOf(caseName)}</bdi></a></p>)}
        <p className="tip-ways">
          {caseName === null
            ? <span className="soft">{t('setCase')}</span>
            : <a className="btn" href={teamLink(reading, '/record', { case: about, tip: id })}>{t('makeEvent')}</a>}
          {sourceId !== null && (
            <a className="btn" href={teamLink(reading, `/sources/${sourceId}/edit`)}>{t('openSource')}</a>
          )}
        </p>
        {sourceId === null && (
          <ActionForm action={makeSource} words={words}>
            {hidden}
            <button className="btn" type="submit">{t('makeSource')}</button>
          </ActionForm>
        )}
        <ActionForm action={link} words={words}>
          {hidden}
          <div className="field">
            <label htmlFor="field-about">{t('case')}</label>
            <input
              id="field-about" name="about" className="ctl" defaultValue={about ?? ''} maxLength={200} autoComplete="off"
              autoCapitalize="none" spellCheck={false} aria-describedby="about-hint"
            />
            <p id="about-hint" className="t1 soft">{t('caseHint')}</p>
          </div>
          <button className="btn" type="submit">{t('link')}</button>
        </ActionForm>
      </section>
      <section aria-labelledby="answer">
        <h2 id="answer" className="t4">{t('answer')}</h2>
        {takesAnswers ? (
          <ActionForm action={answer} words={{ ...words, done: t('answered') }}>
            {hidden}
            <p className="soft">{t('answerLead')}</p>
            <AnswerField label={t('answerText')} />
            <button className="btn main" type="submit">{t('answerSend')}</button>
          </ActionForm>
        ) : <p className="soft">{t('noAnswer')}</p>}
      </section>
      <section aria-labelledby="settle">
        <h2 id="settle" className="t4">{t('steps')}</h2>
        <ActionForm action={settle} words={words}>
          {hidden}
          <input type="hidden" name="step" value={isDone ? 'reopen' : 'done'} />
          <button className="btn" type="submit">{t(isDone ? 'reopen' : 'done')}</button>
        </ActionForm>
        <ActionForm action={settle} words={words}>
          {hidden}
          <input type="hidden" name="step" value="delete" />
          <p className="soft">{t('deleteLead')}</p>
          <button className="btn" type="submit">{t('delete')}</button>
        </ActionForm>
      </section>
    </>
  )
}
