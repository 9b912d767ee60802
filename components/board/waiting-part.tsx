import { useTranslations } from 'next-intl'
import { Key } from '@/components/keys/key'
import type { IdentityLine } from './identity-entry'
import { IdentityList } from './identity-list'
import { ThereList, type ThereLine } from './there-list'
import { WaitingEntry, type WaitingLine } from './waiting-entry'

interface WaitingPartProps {
  waiting: readonly WaitingLine[]
  identities: readonly IdentityLine[]
  there: readonly ThereLine[]
  /** How much waits for a reviewer. */
  count: number
}

/** The right column: what waits for review, and what was sent back to the viewer. */
export function WaitingPart({ waiting, identities, there, count }: WaitingPartProps) {
  const t = useTranslations('board')
  return (
    <section className="sec" aria-labelledby="waiting">
      <header>
        <h2 id="waiting">{t('waiting.title')}</h2>
        <span className="tab soft">{t('count', { count })} <Key of="3" /></span>
      </header>
      {waiting.length + identities.length + there.length === 0 && <p className="t1 soft">{t('waiting.nothing')}</p>}
      <ul className="waiting">{waiting.map((line) => <WaitingEntry key={line.id} line={line} />)}</ul>
      {identities.length > 0 && <IdentityList lines={identities} />}
      {there.length > 0 && <ThereList lines={there} />}
    </section>
  )
}
