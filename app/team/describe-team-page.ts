import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'

/** The title of a page of the workspace, from the message `title` of an area; it names no person. */
export async function describeTeamPage(area: string, key = 'title'): Promise<Metadata> {
  const [t, common] = await Promise.all([getTranslations(area), getTranslations('common')])
  return { title: common('title', { page: t(key) }) }
}
