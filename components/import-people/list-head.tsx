import { useTranslations } from 'next-intl'
import { teamLink, type TeamReading } from '@/components/team/team-link'
import type { ListView } from '@/lib/domain/lists/list-view'
import type { ListActions } from './list-actions'
import { ListProgress } from './list-progress'
import { StepForm } from './step-form'

interface ListHeadProps {
  list: ListView
  reading: TeamReading
  actions: ListActions
}

/** What a list is, how far it is, and what may be done with it as a whole. */
export function ListHead({ list, reading, actions }: ListHeadProps) {
  const t = useTranslations('import-people')
  const { id, fileName, list: name, author, isOwn, state, counts, failure } = list
  const undecided = counts.undecided ?? 0
  return (
    <div className="page-head">
      <p className="t1"><a href={teamLink(reading, '/imports')}>{t('back')}</a></p>
      <h1 className="t5"><bdi>{name ?? fileName}</bdi></h1>
      <p className="t2 soft">{t('file', { file: fileName, author })}</p>
      <p className="t2">{t(`state.${state}`)}</p>
      {failure !== null && (
        <p className="fault" role="alert">{t(t.has(`reason.${failure}`) ? `reason.${failure}` : 'reason.other')}</p>
      )}
      <ListProgress list={list} step={actions.step} />
      {state === 'mapped' && isOwn && (
        <StepForm list={list} action={actions.step} fields={{ step: 'prepare' }}>
          <button className="btn main" type="submit">{t('prepare')}</button>
        </StepForm>
      )}
      {state === 'ready' && (
        <p className="t2">{t('will', {
          people: counts.people ?? 0, fresh: counts.new ?? 0, changed: counts.changed ?? 0, events: counts.events ?? 0,
        })}</p>
      )}
      {state === 'ready' && (counts.conflicts ?? 0) > 0 && (
        <p className="t2">{t('conflictsWait', { count: counts.conflicts ?? 0 })}</p>
      )}
      {state === 'ready' && isOwn && undecided > 0 && (
        <StepForm list={list} action={actions.decideRest} fields={{}}>
          <p>{t('undecided', { count: undecided })}</p>
          <p className="keeping-links">
            <button className="btn" type="submit" name="choice" value="skip">{t('skipRest')}</button>
            <button className="btn" type="submit" name="choice" value="new">{t('newRest')}</button>
          </p>
        </StepForm>
      )}
      {state === 'ready' && isOwn && undecided === 0 && (
        <StepForm list={list} action={actions.step} fields={{ step: 'commit', preview: list.preview ?? '' }}>
          <button className="btn main" type="submit">{t('commit')}</button>
          <p className="soft">{t('commitNote')}</p>
        </StepForm>
      )}
      {['uploaded', 'mapped', 'ready'].includes(state) && isOwn && (
        <p className="t2"><a href={teamLink(reading, `/imports/${id}/mapping`)}>{t('mapping')}</a></p>
      )}
      {name !== null && <p className="t2"><a href={`/api/team/imports/${id}/mapping`} download>{t('mappingFile')}</a></p>}
      {['ready', 'committed', 'undone'].includes(state) && (
        <p className="t2"><a href={`/api/team/imports/${id}/report`} download>{t('report')}</a></p>
      )}
      {state === 'committed' && (
        <details className="fold">
          <summary>{t('undo')}</summary>
          <StepForm list={list} action={actions.step} fields={{ step: 'undo' }}>
            <p>{t('undoLead')}</p>
            <button className="btn" type="submit">{t('undoYes')}</button>
          </StepForm>
        </details>
      )}
    </div>
  )
}
