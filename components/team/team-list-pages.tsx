import { useTranslations } from 'next-intl'
import { ListPages } from '@/components/site/list-pages'

/** A page of a list of the workspace, of how many, and the address of one. */
export interface TeamListed {
  page: number
  pages: number
  hrefOf: (page: number) => string
}

/** The ways from a page of a list to those on either side, where there is more than one. */
export function TeamListPages({ page, pages, hrefOf }: TeamListed) {
  const t = useTranslations('workspace.listPages')
  if (pages < 2) return null
  return <ListPages words={{ pages: t('pages'), before: t('before'), next: t('next') }} {...{ page, pages, hrefOf }} />
}
