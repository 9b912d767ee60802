import { useTranslations } from 'next-intl'

/** Why a file is not read, as it came from the reader of files or from an address. */
interface FileFault {
  reason: string
  line?: number | null
  limit?: number | null
}

/** Says why a file is not read, where, and what the limit is. */
export function useFileFault(): (fault: FileFault) => string {
  const t = useTranslations('team-imports.file')
  return ({ reason, line = null, limit = null }) => [
    t(t.has(reason) ? reason : 'other'),
    ...(line === null ? [] : [t('line', { line })]),
    ...(limit === null ? [] : [t('limit', { limit })]),
  ].join(' ')
}
