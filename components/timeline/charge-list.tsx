import { useTranslations } from 'next-intl'

/** The charges of an event in the source's words, with the law they rest on; nothing where there are none. */
export function ChargeList({ charges }: { charges: unknown }) {
  const t = useTranslations('events.charge')
  if (!Array.isArray(charges)) return null
  const lines = charges.map((charge) => lineOf(charge, t)).filter((line) => line !== '')
  return lines.map((line, i) => <p key={i}>{line}</p>)
}

function lineOf(charge: unknown, t: ReturnType<typeof useTranslations>): string {
  if (typeof charge !== 'object' || charge === null) return ''
  const said = Object.entries(charge).flatMap(([key, value]) => {
    if (key === 'capital') return value === true ? [t('capital')] : []
    return typeof value === 'string' && t.has(key) ? [t(key, { value })] : []
  })
  return said.join(t('join'))
}
