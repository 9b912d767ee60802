import { useTranslations } from 'next-intl'
import { useFileFault } from './use-file-fault'

/** The form that brings a list. It is sent as any form is, to a route of its own that takes files. */
export function UploadForm({ fault }: { fault: string | null }) {
  const t = useTranslations('team-imports')
  const sayFault = useFileFault()
  const words = fault === null ? null : sayFault({ reason: fault })
  return (
    <div className="keeping">
      <div className="page-head">
        <h1 className="t5">{t('title')}</h1>
        <p className="t2">{t('lead')}</p>
      </div>
      <form className="kept-form" action="/api/team/imports" method="post" encType="multipart/form-data">
        <div className="field text-field">
          <label htmlFor="list-file">{t('upload.file')}</label>
          {words !== null && <p className="fault" id="list-fault" role="alert">{words}</p>}
          <input
            className="ctl" id="list-file" name="file" type="file" accept=".csv,.tsv,.txt,.xlsx" required
            aria-describedby={words === null ? 'list-hint' : 'list-fault list-hint'} aria-invalid={words !== null || undefined}
          />
          <p className="t1 soft" id="list-hint">{t('upload.hint')}</p>
        </div>
        <button className="btn main" type="submit">{t('upload.send')}</button>
      </form>
    </div>
  )
}
