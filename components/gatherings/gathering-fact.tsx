import type { ReactNode } from 'react'
import { useTranslations } from 'next-intl'

/** One thing that is told of a gathering, under its name. */
export function GatheringFact({ name, children }: { name: string; children: ReactNode }) {
  const t = useTranslations('gatherings')
  return (
    <div>
      <dt className="t1 soft">{t(name)}</dt>
      <dd>{children}</dd>
    </div>
  )
}
