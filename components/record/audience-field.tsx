import { useState } from 'react'
import { useTranslations } from 'next-intl'
import { Segments } from './segments'

const ORDER = ['team', 'public', 'researcher', 'restricted'] as const

interface AudienceFieldProps {
  texts: Readonly<Record<string, string>>
  presumed: string
  /** What is asked before everybody may see it; null where nothing is. */
  question: string | null
  onChoose: (audience: string) => void
}

/** Who may see it, and before everybody may, a plain question. */
export function AudienceField({ texts, presumed, question, onChoose }: AudienceFieldProps) {
  const t = useTranslations('record.more')
  const ask = useTranslations('record.question')
  const [chosen, setChosen] = useState(texts.audience ?? presumed)
  const choose = (audience: string) => {
    setChosen(audience)
    onChoose(audience)
  }
  return (
    <>
      <Segments
        name="audience" legend={t('audience')} chosen={chosen} onChoose={choose}
        options={ORDER.map((value) => ({ value, label: t(`audiences.${value}`) }))}
      />
      {chosen === 'public' && question !== null && (
        <div className="question">
          <p>{ask(question)}</p>
          <label className="tick-box">
            <input type="checkbox" name="confirmPublic" value="yes" defaultChecked={texts.confirmPublic === 'yes'} />
            {ask('yes')}
          </label>
        </div>
      )}
    </>
  )
}
