import { useTranslations } from 'next-intl'
import { useName } from '@/components/names/use-name'
import { teamLink, type TeamReading } from '@/components/team/team-link'
import type { PairedCase } from '@/lib/domain/merge/candidate'

interface PairLinkProps {
  one: PairedCase
  other: PairedCase
  reading: TeamReading
}

/** Leads to where two cases are looked at side by side. */
export function PairLink({ one, other, reading }: PairLinkProps) {
  const t = useTranslations('team-merges')
  const nameOf = useName()
  return (
    <span>
      <a href={teamLink(reading, `/merges/${one.slug}/${other.slug}`)}>
        {t('both', { one: nameOf(one.name), other: nameOf(other.name) })}
      </a>{' '}
      <bdi className="t1 soft">{t('slugs', { one: one.slug, other: other.slug })}</bdi>
    </span>
  )
}
