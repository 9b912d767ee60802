import { useTranslations } from 'next-intl'
import { type Marks, useMarks } from '@/components/ui/use-marks'
import type { EventType } from '@/lib/domain/events/event-types'
import { valueWords } from './value-words'

/** The same as {@link valueWords}, in the language of the page; `own` marks stand in the place of the page's. */
export function useValueWords(type: EventType, prisons: Readonly<Record<string, string>>, own: Partial<Marks> = {}) {
  return valueWords(type, prisons, {
    t: useTranslations('review'), dates: useTranslations('dates'), vocabulary: useTranslations('vocabulary'),
    record: useTranslations('record'), details: useTranslations('record.detail'), marks: { ...useMarks(), ...own },
  })
}
