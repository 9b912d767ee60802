import { useTranslations } from 'next-intl'
import { useIdentityWords } from '@/components/case-file/use-identity-words'
import { IDENTITY_FIELDS, isSameField } from '@/lib/domain/identity/identity'
import type { PairSide } from '@/lib/domain/merge/merge-pair'

/** Who each of the two is said to be, field by field; where both say something and not the same, it is marked. */
export function PairIdentity({ one, other }: { one: PairSide; other: PairSide }) {
  const [t, labels] = [useTranslations('team-merges'), useTranslations('case-file.field')]
  const say = useIdentityWords()
  const rows = IDENTITY_FIELDS.map((field) => ({
    field, said: [say(field, one.identity[field]), say(field, other.identity[field])] as const,
    isSame: isSameField(one.identity[field], other.identity[field]),
  })).filter(({ said: [first, second] }) => first !== null || second !== null)
  return (
    <section className="sec" aria-labelledby="identity">
      <h2 id="identity" className="t4">{t('identity')}</h2>
      <table className="pair-table">
        <colgroup><col /><col /><col /></colgroup>
        <thead>
          <tr>
            <th scope="col">{t('field')}</th>
            <th scope="col"><bdi>{one.slug}</bdi></th>
            <th scope="col"><bdi>{other.slug}</bdi></th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ field, said: [first, second], isSame }) => {
            const differs = !isSame && first !== null && second !== null
            return (
              <tr key={field} className={differs ? 'differs' : undefined}>
                <th scope="row">{labels(field)}{differs && <> · <b>{t('differs')}</b></>}</th>
                {[first, second].map((text, side) => (
                  <td key={side === 0 ? one.id : other.id}>
                    {text === null ? <span className="soft">{t('nothing')}</span> : <bdi>{text}</bdi>}
                  </td>
                ))}
              </tr>
            )
          })}
        </tbody>
      </table>
    </section>
  )
}
