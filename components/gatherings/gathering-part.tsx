import { useTranslations } from 'next-intl'
import { GatheringForm, type GatheringFormProps } from './gathering-form'

/** The form with what to know before, or why there is none. */
export function GatheringPart({ isOpen, ...form }: GatheringFormProps & { isOpen: boolean }) {
  const t = useTranslations('gatherings')
  return (
    <div className="act-page">
      <div className="page-head">
        <h1 className="t5">{t('propose.title')}</h1>
        <p className="t2 soft">{t(isOpen ? 'form.lead' : 'form.closed')}</p>
      </div>
      {isOpen && <GatheringForm {...form} />}
    </div>
  )
}
