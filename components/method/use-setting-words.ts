import { useFormatter, useTranslations } from 'next-intl'
import { LEVELS } from '@/lib/domain/vocabulary'

/** Tells the further thresholds of rules in the page's language. */
interface SettingWords {
  /** A setting that has no words yet is called by the name that it has in the row. */
  nameOf: (setting: string) => string
  /** A level, a number, or a word. */
  valueOf: (value: unknown) => string
}

export function useSettingWords(): SettingWords {
  const [t, changes] = [useTranslations('method.urgency'), useTranslations('method.changes')]
  const vocabulary = useTranslations('vocabulary')
  const format = useFormatter()
  return {
    nameOf: (setting) => (t.has(`setting.${setting}`) ? t(`setting.${setting}`) : setting),
    valueOf: (value) => {
      if (value === null) return changes('nothing')
      if (typeof value === 'number') return format.number(value)
      const level = LEVELS.find((one) => one === value)
      if (level !== undefined) return vocabulary(`level.${level}`)
      return value === 'latest' ? t('latest') : value === 'heaviest' ? changes('heaviest') : String(value)
    },
  }
}
