import { notFound } from 'next/navigation'
import { setRequestLocale } from 'next-intl/server'

/** Any address that no page answers, so that the page for what is not there is in the reader's language. */
export default async function NoSuchPage({ params }: { params: Promise<{ locale: string }> }) {
  setRequestLocale((await params).locale)
  notFound()
}
