import { useTranslations } from 'next-intl'
import { ListPages } from '@/components/site/list-pages'
import { linkTo, type Reading } from '@/components/site/reading'
import type { Signatory } from '@/lib/domain/appeals/signatory'
import type { Listed } from '@/lib/domain/listed'
import { formatCountry } from '@/lib/i18n/format-country'

interface SignatoriesProps {
  reading: Reading
  slug: string
  /** All signatures, also of those who are not named. */
  signatures: number
  signatories: Signatory[]
  /** Of which page of how many who are named these are. */
  listed: Listed
}

/** How many have signed, and who of them wants to be named: what they typed is shown as text in its own direction. */
export function Signatories({ reading, slug, signatures, signatories, listed }: SignatoriesProps) {
  const { total: named, page, pages } = listed
  const t = useTranslations('act')
  const hrefOf = (number: number) => linkTo(reading, `/act/${slug}`, { signatories: String(number) })
  const words = { pages: t('pages'), before: t('newer'), next: t('older') }
  return (
    <section aria-labelledby="signatories" className="signatories">
      <h2 id="signatories" className="t4">{t('signatures', { count: signatures })}</h2>
      {signatures > named && <p className="t1 soft">{t('unnamed', { count: signatures - named })}</p>}
      <ul>
        {signatories.map(({ id, name, message, ...who }) => (
          <li key={id}>
            <b><bdi>{name}</bdi></b> <Who {...who} locale={reading.locale} />
            {message !== null && <p dir="auto" className="signed-message">{message}</p>}
          </li>
        ))}
      </ul>
      <ListPages {...{ words, hrefOf, page, pages }} />
    </section>
  )
}

type WhoProps = Omit<Signatory, 'id' | 'name' | 'message' | 'kind'> & { locale: string }

function Who({ description, place, country, collectedElsewhere, locale }: WhoProps) {
  const t = useTranslations('act')
  const from = country === null ? null : formatCountry(country, locale)
  const parts = [description, place, from, collectedElsewhere ? t('collected') : null]
  const known = parts.flatMap((part) => part ?? [])
  return known.map((part, at) => (
    <span key={at} className="soft">
      <bdi>{part}</bdi>{at < known.length - 1 && ' · '}
    </span>
  ))
}
