import { useTranslations } from 'next-intl'

/** Whom a prison holds, in words; a kind that has no words yet is shown as the record says it. */
export function HeldKind({ holds }: { holds: string | null }) {
  const t = useTranslations('vocabulary')
  if (holds === null) return t('notKnown')
  const key = `holds.${holds}`
  return t.has(key) ? t(key) : holds
}
