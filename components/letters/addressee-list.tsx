import { useTranslations } from 'next-intl'
import type { Day } from '@/lib/domain/dates/day'
import { standingOf } from '@/lib/domain/letters/addressee'
import type { NamedAddressee } from '@/lib/domain/letters/letter-standing'
import { AddresseeAddress } from './addressee-address'

/** To whom a letter goes, and who gets a copy; one that is out of date says so. */
export function AddresseeList({ addressees, on }: { addressees: readonly NamedAddressee[]; on: Day }) {
  const t = useTranslations('letters.addressee')
  const named = addressees.filter(({ now }) => now !== null)
  const byHand = named.flatMap(({ now }) => now?.copiesTo ?? [])
  return (
    <section className="letter-to" aria-labelledby="letter-to">
      <h2 id="letter-to" className="t4">{t('title')}</h2>
      <ul>
        {named.map(({ id, role, asRead, now }) => now && (
          <li key={id}>
            <p className="t1 soft">{t(role)}</p>
            <AddresseeAddress addressee={now} />
            <Outdated standing={now.version === asRead ? standingOf(now, on) : 'changed'} />
          </li>
        ))}
      </ul>
      {byHand.length > 0 && (
        <>
          <p>{t('copiesTo')}</p>
          <ul className="letter-copies">{byHand.map((one) => <li key={one}><bdi>{one}</bdi></li>)}</ul>
        </>
      )}
    </section>
  )
}

function Outdated({ standing }: { standing: ReturnType<typeof standingOf> | 'changed' }) {
  const t = useTranslations('letters.addressee.standing')
  return standing === 'current' ? null : <p className="fault">{t(standing)}</p>
}
