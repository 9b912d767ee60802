import { useTranslations } from 'next-intl'
import { ActionForm } from '@/components/team/action-form'
import type { FormAction } from '@/components/team/form-action'
import { teamLink, type TeamReading } from '@/components/team/team-link'
import { standingOf, type TeamEdition } from '@/lib/domain/editions/team-edition'
import { roleMay } from '@/lib/domain/permissions/permissions'
import type { Viewer } from '@/lib/domain/permissions/viewer'
import { isolateText } from '@/lib/i18n/isolate-text'
import { useRefusals } from './use-refusals'

interface TeamEditionsProps {
  editions: readonly TeamEdition[]
  /** How many cases a new one would hold. */
  cases: number
  viewer: Viewer
  reading: TeamReading
  ask: FormAction
}

/** All editions, and the way to a new one. */
export function TeamEditions({ editions, cases, viewer, reading, ask }: TeamEditionsProps) {
  const [t, words] = [useTranslations('team-editions'), useRefusals()]
  return (
    <div className="team-column">
      <div className="page-head">
        <h1 className="t5">{t('title')}</h1>
        <p>{t('lead')}</p>
        <p>{t('copies')}</p>
      </div>
      {roleMay(viewer.role, 'edition.ask') && (
        <ActionForm action={ask} words={words}>
          <p>{t('askLead', { cases })}</p>
          {cases > 0 && <button className="btn main" type="submit">{t('ask')}</button>}
        </ActionForm>
      )}
      {editions.length === 0 ? <p className="soft">{t('none')}</p> : (
        <ul className="lines">
          {editions.map((edition) => (
            <li key={edition.number}>
              <a href={teamLink(reading, `/editions/${edition.number}`)}>{t('edition', { number: isolateText(edition.number) })}</a>
              <span className="soft">{t(`state.${standingOf(edition)}`)}</span>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
