import { useTranslations } from 'next-intl'
import type { PickOption } from '@/components/picking/combo-box'
import type { SourceOption } from '@/lib/domain/contract/source-option'
import { formatEdtf } from '@/lib/i18n/format-span'
import { isolateText } from '@/lib/i18n/isolate-text'

/** Gives a source the words by which people know it: its title, and what tells it from others. */
export function useSourceLabel(): (source: SourceOption) => PickOption {
  const t = useTranslations('record.source')
  const dates = useTranslations('dates')
  return ({ id, title, publisher, published, reliability, isConfidential, isOfCase }) => {
    const parts = [
      isOfCase && t('ofCase'), publisher && isolateText(publisher), published !== null && formatEdtf(published, dates),
      t('gradeNote', { grade: reliability }), isConfidential && t('confidential'),
    ]
    return { id, label: title, note: parts.filter(Boolean).join(' · ') }
  }
}
