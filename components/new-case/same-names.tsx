import { useTranslations } from 'next-intl'
import { useMarks } from '@/components/ui/use-marks'
import { formatEdtf } from '@/lib/i18n/format-span'
import type { SameName } from './case-answer'

/** Who is on record under a name like the one that is typed; null before anything was typed. */
export function SameNames({ found }: { found: readonly SameName[] | null }) {
  const t = useTranslations('new-case')
  return (
    <div className="same-names" aria-live="polite">
      {found !== null && (found.length === 0
        ? <p className="t2 soft">{t('sameNone')}</p>
        : (
          <>
            <h3>{t('same')}</h3>
            <ul>{found.map((one) => <Same key={one.slug} one={one} />)}</ul>
          </>
        ))}
    </div>
  )
}

function Same({ one }: { one: SameName }) {
  const t = useTranslations('new-case')
  const dates = useTranslations('dates')
  const { comma } = useMarks()
  const facts = [
    t(`by.${one.by}`), one.birthDate !== null && t('born', { date: formatEdtf(one.birthDate, dates) }), one.homePlace,
  ]
  return (
    <li>
      <a href={`/team/cases/${one.slug}`} target="_blank" rel="noreferrer">{one.nameLatin}</a>{' '}
      {one.nameNative !== null && <span className="other" lang="fa" dir="rtl">{one.nameNative}</span>}
      <span className="t1 soft"> {facts.filter(Boolean).join(comma)}</span>
    </li>
  )
}
