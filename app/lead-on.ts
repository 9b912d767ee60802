import { notFound, permanentRedirect } from 'next/navigation'
import { findRedirect } from '@/lib/open/led-to'

type Search = Readonly<Record<string, string | string[] | undefined>>

/**
 * Leads a reader on (308) from the address of a case that another stands for, to the same of that one, with what else
 * they asked; where there is none, to the page for what is not there.
 */
export async function leadOn(slug: string, search: Search, addressOf: (slug: string) => string): Promise<never> {
  const led = await findRedirect(slug)
  if (led === null) notFound()
  const asked = Object.entries(search).filter((pair): pair is [string, string] => typeof pair[1] === 'string')
  const query = new URLSearchParams(asked).toString()
  permanentRedirect(`${addressOf(led)}${query === '' ? '' : `?${query}`}`)
}
