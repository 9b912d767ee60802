import { useTranslations } from 'next-intl'
import { LONGEST_TIP } from '@/lib/domain/tips/tip'

interface TextBoxProps {
  label: string
  value: string
  isWrong: boolean
}

/** Where somebody writes what they want to tell. */
export function TextBox({ label, value, isWrong }: TextBoxProps) {
  const t = useTranslations('tell.form')
  return (
    <div className="field">
      <label htmlFor="tell-text">{label}</label>
      <textarea
        id="tell-text" name="text" className="ctl" rows={10} required maxLength={LONGEST_TIP} dir="auto"
        autoComplete="off" defaultValue={value} aria-invalid={isWrong || undefined} aria-describedby="tell-text-said"
      />
      <p id="tell-text-said" className={isWrong ? 't1 fault' : 't1 soft'}>
        {t(isWrong ? 'textWrong' : 'textHint', { most: LONGEST_TIP })}
      </p>
    </div>
  )
}
