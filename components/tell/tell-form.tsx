import { useTranslations } from 'next-intl'
import { PrivacyLink } from '@/components/site/privacy-link'
import type { Reading } from '@/components/site/reading'
import type { SentForm } from '@/lib/domain/contract/sent-form'
import { TIP_PURPOSES, type TipPurpose } from '@/lib/domain/tips/tip'
import { faultOf } from './fault-words'
import { TextBox } from './text-box'

interface TellFormProps {
  reading: Reading
  /** The slug of the case that the reader came from, or empty. */
  about: string
  purpose: TipPurpose
  /** What was typed before and could not be taken; null at first. */
  sent: SentForm | null
}

const PICTURES = 'image/jpeg,image/png,image/webp'

/** The form by which somebody tells us: it works without a script, and a text is never lost to a mistake. */
export function TellForm({ reading, about, purpose, sent }: TellFormProps) {
  const t = useTranslations('tell.form')
  const tell = useTranslations('tell.fault')
  const fault = faultOf(sent)
  const wantsReply = sent === null || sent.typed.reply === 'yes'
  return (
    <form id="tell" className="signing" method="post" action={`/${reading.locale}/tell`} encType="multipart/form-data">
      <h2 className="t4">{t('title')}</h2>
      {fault !== null && <p className="fault" role="alert">{tell(fault)}</p>}
      <input type="hidden" name="about" value={about} />
      <fieldset className="signing-kind">
        <legend>{t('kind')}</legend>
        {TIP_PURPOSES.map((kind) => (
          <label key={kind}>
            <input type="radio" name="kind" value={kind} defaultChecked={kind === purpose} required /> {t(kind)}
          </label>
        ))}
      </fieldset>
      <TextBox label={t('text')} value={sent?.typed.text ?? ''} isWrong={sent?.faults.includes('text') ?? false} />
      <div className="field">
        <label htmlFor="tell-pictures">{t('pictures')} <span className="soft">{t('optional')}</span></label>
        <input
          id="tell-pictures" name="pictures" type="file" multiple accept={PICTURES} aria-describedby="tell-pictures-said"
        />
        <p id="tell-pictures-said" className="t1 soft">{t('picturesHint')}</p>
      </div>
      <div className="field">
        <label className="tick"><input type="checkbox" name="reply" value="yes" defaultChecked={wantsReply} /> {t('reply')}</label>
        <p className="t1 soft">{t('replyHint')}</p>
      </div>
      <p className="trap" aria-hidden="true">
        <label>{t('trap')} <input name="website" tabIndex={-1} autoComplete="off" /></label>
      </p>
      <p className="t1 soft">{t('sealed')} <PrivacyLink locale={reading.locale} /></p>
      <button className="btn main" type="submit">{t('send')}</button>
    </form>
  )
}
