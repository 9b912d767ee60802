import { useTranslations } from 'next-intl'
import { ActionForm } from '@/components/team/action-form'
import type { FormAction } from '@/components/team/form-action'
import { useAppealRefusals } from './use-appeal-refusals'

interface TeamSignaturesProps {
  signatures: { id: string; name: string; description: string | null; message: string | null; isHidden: boolean }[]
  hide: FormAction
}

/** The newest signatures that are shown, each with the way to take it off the page: it goes on counting. */
export function TeamSignatures({ signatures, hide }: TeamSignaturesProps) {
  const t = useTranslations('team-appeals')
  const words = useAppealRefusals()
  if (signatures.length === 0) return null
  return (
    <section className="team-column" aria-labelledby="team-signatures">
      <h2 id="team-signatures" className="t4">{t('signatures')}</h2>
      <p className="soft">{t('signaturesLead')}</p>
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
    </section>
  )
}
