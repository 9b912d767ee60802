import { useTranslations } from 'next-intl'

interface CountLineProps {
  total: number
  held: number
  filtered: boolean
}

/** How many people the list holds, and how many of them are held. */
export function CountLine({ total, held, filtered }: CountLineProps) {
  const t = useTranslations('cases')
  const words = t.rich(filtered ? 'countFiltered' : 'count', { total, held, b: (chunks) => <b>{chunks}</b> })
  return <p className="count t3">{words}</p>
}
