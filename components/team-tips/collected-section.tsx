import { useTranslations } from 'next-intl'
import { ActionForm } from '@/components/team/action-form'
import type { FormAction } from '@/components/team/form-action'
import { useMarks } from '@/components/ui/use-marks'
import { useTipRefusals } from './use-tip-refusals'

interface CollectedSectionProps {
  sought: string
  found: { id: string; appeal: string; name: string; description: string | null; place: string | null }[]
  forget: FormAction
}

/** Signatures that were collected elsewhere, which have no address: they are found by name, and deleted one by one. */
export function CollectedSection({ sought, found, forget }: CollectedSectionProps) {
  const t = useTranslations('team-tips.forget.collected')
  const words = useTipRefusals()
  const { comma } = useMarks()
  return (
    <section className="team-column" aria-labelledby="collected">
      <h2 id="collected" className="t4">{t('title')}</h2>
      <p className="soft">{t('lead')}</p>
      <form className="team-form" method="get" action="/team/forget" role="search">
        <div className="field">
          <label htmlFor="sought">{t('name')}</label>
          <input className="ctl" id="sought" name="q" type="search" defaultValue={sought} maxLength={100} dir="auto" />
        </div>
        <button className="btn" type="submit">{t('find')}</button>
      </form>
      {sought !== '' && found.length === 0 && <p role="status">{t('nobody')}</p>}
      <ul className="lines">
        {found.map(({ id, name, description, place, appeal }) => (
          <li key={id}>
            <span>
              <b><bdi>{name}</bdi></b>
              {[description, place, appeal].flatMap((part) => part ?? []).map((part) => (
                <span key={part} className="soft">{comma}<bdi>{part}</bdi></span>
              ))}
            </span>
            <ActionForm action={forget} words={words} className="in-line">
              <input type="hidden" name="signatureId" value={id} />
              <button className="as-link" type="submit" aria-label={t('goNamed', { name })}>{t('go')}</button>
            </ActionForm>
          </li>
        ))}
      </ul>
    </section>
  )
}
