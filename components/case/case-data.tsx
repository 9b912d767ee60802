import { addressOf, type Reading } from '@/components/site/reading'
import type { CasePage } from '@/lib/domain/contract/case-page'
import { safeHref } from './safe-href'

/** The same page for programs that read schema.org: what it says of the person, and nothing more. */
export function CaseData({ page, reading, path }: { page: CasePage; reading: Reading; path: string }) {
  const json = JSON.stringify(describeCase(page, reading, path))
  // Nothing in it may end the element: in JSON a `<` may be written by its number.
  return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: json.replaceAll('<', '\\u003c') }} />
}

function describeCase(page: CasePage, reading: Reading, path: string): object {
  const { latin, native } = page.name
  const url = addressOf(reading, path)
  const others = [...(native === null ? [] : [native]), ...page.otherNames]
  return {
    '@context': 'https://schema.org',
    '@type': 'WebPage',
    url,
    'inLanguage': reading.locale,
    'name': latin,
    'dateModified': page.updatedOn,
    'about': {
      '@type': 'Person',
      'name': latin,
      ...(others.length > 0 && { alternateName: others }),
      ...(page.sex !== null && page.sex !== 'other' && { gender: `https://schema.org/${page.sex === 'female' ? 'Female' : 'Male'}` }),
      ...(page.nationalities.length > 0 && { nationality: page.nationalities.map((code) => ({ '@type': 'Country', 'name': code })) }),
      ...(page.occupation.length > 0 && { jobTitle: page.occupation }),
      ...(page.summary !== null && { description: page.summary }),
      ...(page.photo !== null && { image: `${reading.origin ?? ''}/api/v1/cases/${page.slug}/photo` }),
    },
    'citation': page.sources.map(({ title, publisher, published, url: address }) => ({
      '@type': 'CreativeWork',
      'name': title,
      ...(publisher !== null && { publisher: { '@type': 'Organization', 'name': publisher } }),
      ...(published !== null && { datePublished: published }),
      ...(safeHref(address) !== null && { url: safeHref(address) }),
    })),
  }
}
