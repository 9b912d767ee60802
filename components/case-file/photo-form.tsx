import { useTranslations } from 'next-intl'
import { FilePart } from './file-frame'

interface PhotoFormProps {
  slug: string
  /** Whether a picture is there already, that nobody verified. */
  has: boolean
  /** Why the last one was not taken: a key of the messages `case-file.reason`. */
  fault: string | null
  /** What was typed beside the last one. */
  licence: string
  credit: string
}

/** The form that gives a picture. It is sent as any form is, to a route of its own that takes files. */
export function PhotoForm({ slug, has, fault, licence, credit }: PhotoFormProps) {
  const t = useTranslations('case-file')
  const words = fault === null ? null : t(t.has(`reason.${fault}`) ? `reason.${fault}` : 'reason.other')
  const isLicence = fault === 'licence'
  return (
    <FilePart title={t(has ? 'photo.replace' : 'photo.add')} lead={t('photo.addLead')}>
      <form className="file-form" action={`/api/team/cases/${slug}/photo`} method="post" encType="multipart/form-data">
        <div className="field text-field">
          <label htmlFor="photo-file">{t('photo.file')}</label>
          {words !== null && !isLicence && <p className="fault" id="photo-fault" role="alert">{words}</p>}
          <input
            className="ctl" id="photo-file" name="file" type="file" accept="image/jpeg,image/png,image/webp" required
            aria-describedby={words !== null && !isLicence ? 'photo-fault' : undefined}
            aria-invalid={(words !== null && !isLicence) || undefined} autoFocus={words !== null && !isLicence}
          />
        </div>
        <div className="field text-field">
          <label htmlFor="photo-licence">{t('photo.licenceLabel')}</label>
          {words !== null && isLicence && <p className="fault" id="licence-fault" role="alert">{words}</p>}
          <input
            className="ctl" id="photo-licence" name="licence" type="text" maxLength={200} required autoComplete="off"
            defaultValue={licence} aria-describedby={isLicence ? 'licence-fault' : undefined}
            aria-invalid={isLicence || undefined} autoFocus={isLicence}
          />
        </div>
        <div className="field text-field">
          <label htmlFor="photo-credit">{t('photo.creditLabel')}</label>
          <input
            className="ctl" id="photo-credit" name="credit" type="text" maxLength={200} autoComplete="off"
            defaultValue={credit}
          />
        </div>
        <button className="btn main" type="submit">{t('photo.send')}</button>
      </form>
    </FilePart>
  )
}
