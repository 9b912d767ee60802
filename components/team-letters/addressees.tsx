import { useTranslations } from 'next-intl'
import { AddresseeAddress } from '@/components/letters/addressee-address'
import { teamLink, type TeamReading } from '@/components/team/team-link'
import { type Addressee, standingOf } from '@/lib/domain/letters/addressee'
import { roleMay } from '@/lib/domain/permissions/permissions'
import type { Viewer } from '@/lib/domain/permissions/viewer'
import { formatEdtf } from '@/lib/i18n/format-span'

interface AddresseesProps {
  addressees: (Addressee & { sourceTitle: string | null })[]
  viewer: Viewer
  reading: TeamReading
}

/** The offices that one can write to, each with when it is held, by which source, and whether that is out of date. */
export function Addressees({ addressees, viewer, reading }: AddresseesProps) {
  const [t, dates] = [useTranslations('team-letters'), useTranslations('dates')]
  const mayEdit = roleMay(viewer.role, 'addressee.edit')
  const dated = (edtf: string | null) => (edtf === null ? t('addressees.notKnown') : formatEdtf(edtf, dates))
  return (
    <div className="team-column">
      <div className="page-head">
        <p className="t1"><a href={teamLink(reading, '/letters')}>{t('title')}</a></p>
        <h1 className="t5">{t('addressees.title')}</h1>
        <p>{t('addressees.lead')}</p>
        {mayEdit && (
          <p><a className="btn main" href={teamLink(reading, '/addressees/new')}>{t('addressees.newTitle')}</a></p>
        )}
      </div>
      <ul className="lines">
        {addressees.map(({ sourceTitle, ...one }) => (
          <li key={one.id}>
            <div>
              <p className="t1 soft">{one.id}</p>
              <AddresseeAddress addressee={one} />
              <p className="t1 soft">
                {t('addressees.held', { from: dated(one.validFrom), to: dated(one.validTo) })}{' '}
                {sourceTitle !== null && t('addressees.source', { title: sourceTitle })}
              </p>
              {standingOf(one, reading.today) !== 'current' && (
                <p className="fault">{t(`addressees.standing.${standingOf(one, reading.today)}`)}</p>
              )}
              {mayEdit && (
                <p><a href={teamLink(reading, `/addressees/${one.id}`)}>{t('addressees.change', { office: one.office })}</a></p>
              )}
            </div>
          </li>
        ))}
      </ul>
    </div>
  )
}
