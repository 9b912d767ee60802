import { useTranslations } from 'next-intl'
import { ListPages } from '@/components/site/list-pages'
import { ActionForm } from '@/components/team/action-form'
import type { FormAction } from '@/components/team/form-action'
import type { Listed } from '@/lib/domain/listed'
import { useAppealRefusals } from './use-appeal-refusals'

interface TeamSignaturesProps {
  signatures: { id: string; name: string; description: string | null; message: string | null; isHidden: boolean }[]
  /** Of which page of how many these are, and the address of one. */
  listed: Listed
  hrefOf: (page: number) => string
  hide: FormAction
}

/** A page of the signatures that are shown, each with the way to take it off the page: it goes on counting. */
export function TeamSignatures({ signatures, listed: { total, page, pages }, hrefOf, hide }: TeamSignaturesProps) {
  const [t, ways] = [useTranslations('team-appeals'), useTranslations('act')]
  const words = useAppealRefusals()
  if (total === 0) return null
  return (
    <section className="team-column" aria-labelledby="team-signatures">
      <h2 id="team-signatures" className="t4">{t('signatures')}</h2>
      <p className="soft">{t('signaturesLead')}</p>
      {pages > 1 && <p className="t1 soft">{t('signaturesPage', { count: total, page, pages })}</p>}
      <ul className="lines">
        {signatures.map(({ id, name, description, message, isHidden }) => (
          <li key={id}>
            <span><b><bdi>{name}</bdi></b> <span className="soft"><bdi>{description}</bdi></span></span>
            {message !== null && <span dir="auto">{message}</span>}
            <ActionForm action={hide} words={words} className="in-line">
              <input type="hidden" name="signatureId" value={id} />
              <input type="hidden" name="hide" value={isHidden ? 'no' : 'yes'} />
              <button className="as-link" type="submit" aria-label={t(isHidden ? 'showNamed' : 'hideNamed', { name })}>
                {t(isHidden ? 'show' : 'hide')}
              </button>
            </ActionForm>
          </li>
        ))}
      </ul>
      <ListPages words={{ pages: ways('pages'), before: ways('newer'), next: ways('older') }} {...{ hrefOf, page, pages }} />
    </section>
  )
}
