import { redirect } from 'next/navigation'
import { findAlertCase } from '@/lib/alerts/list-own-alerts'
import { describeTeamPage } from '../../describe-team-page'
import { openTeamPage, type TeamSearch } from '../../open-team-page'

export const generateMetadata = () => describeTeamPage('team-alerts', 'title')

interface AlertInput {
  params: Promise<{ alert: string }>
  searchParams: Promise<TeamSearch>
}

/** Where a message leads, which names nobody: to the case that it is about, or to one's alerts. */
export default async function AlertPage({ params, searchParams }: AlertInput) {
  const { viewer } = await openTeamPage('alert.own', searchParams)
  const slug = await findAlertCase(viewer, (await params).alert)
  redirect(slug === null ? '/team/alerts' : `/team/cases/${slug}`)
}
