import { useLocale, useTranslations } from 'next-intl'
import type { CasePage } from '@/lib/domain/contract/case-page'
import { formatList } from '@/lib/i18n/format-list'
import { formatCountry } from '@/lib/i18n/format-country'

/** What does not change with the day: work, nationality, groups and other spellings of the name. */
export function PersonFacts({ page }: { page: CasePage }) {
  const t = useTranslations('case.facts')
  const locale = useLocale()
  const countries = page.nationalities.map((code) => formatCountry(code, locale))
  const facts: [string, string[]][] = [
    [t('occupation'), page.occupation],
    [t('nationality'), countries],
    [t('groups'), page.groups],
    [t('otherNames'), page.otherNames],
  ]
  const known = facts.filter(([, values]) => values.length > 0)
  if (known.length === 0) return null
  return (
    <dl className="case-facts">
      {known.map(([name, values]) => (
        <div key={name}>
          <dt>{name}</dt> <dd>{formatList(values, locale)}</dd>
        </div>
      ))}
    </dl>
  )
}
