import { useTranslations } from 'next-intl'
import { ListPages } from '@/components/site/list-pages'
import type { Listed } from '@/lib/domain/listed'

/** Which page of a list of the workspace is shown, and the address of one. */
export interface TeamListed extends Listed {
  hrefOf: (page: number) => string
}

/** The ways from a page of a list to those on either side. */
export function TeamListPages({ page, pages, hrefOf }: TeamListed) {
  const t = useTranslations('workspace.listPages')
  return <ListPages words={{ pages: t('pages'), before: t('before'), next: t('next') }} {...{ page, pages, hrefOf }} />
}
