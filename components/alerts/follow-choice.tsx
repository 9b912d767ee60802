import { useTranslations } from 'next-intl'

/** A case that can be followed. */
export interface FollowedCase {
  slug: string
  name: string
}

/** Of what to be told: of one case, or of all that become urgent. `typed` is what was chosen before. */
export function FollowChoice({ about, typed }: { about: FollowedCase | null; typed: string | null }) {
  const t = useTranslations('follow')
  if (about === null) {
    return (
      <>
        <p>{t('urgent')}</p>
        <input type="hidden" name="about" value="" />
      </>
    )
  }
  return (
    <fieldset className="signing-kind">
      <legend>{t('about')}</legend>
      <label>
        <input type="radio" name="about" value={about.slug} defaultChecked={typed !== ''} required />
        {t('case', { name: about.name })}
      </label>
      <label>
        <input type="radio" name="about" value="" defaultChecked={typed === ''} required />
        {t('urgent')}
      </label>
    </fieldset>
  )
}
