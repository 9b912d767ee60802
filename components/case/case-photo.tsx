import { useTranslations } from 'next-intl'
import { useName } from '@/components/names/use-name'
import type { CasePage } from '@/lib/domain/contract/case-page'

/** The published picture of a person, with its licence under it. */
export function CasePhoto({ page }: { page: Pick<CasePage, 'slug' | 'name' | 'photo'> }) {
  const t = useTranslations('case.photo')
  const nameOf = useName()
  if (page.photo === null) return null
  const { width, height, licence, credit } = page.photo
  return (
    <figure className="case-photo">
      <img src={`/api/v1/cases/${page.slug}/photo`} width={width} height={height} alt={t('alt', { name: nameOf(page.name) })} />
      <figcaption className="t1 soft">{credit === null ? licence : t('caption', { credit, licence })}</figcaption>
    </figure>
  )
}
