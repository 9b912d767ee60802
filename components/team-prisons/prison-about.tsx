import { useLocale, useTranslations } from 'next-intl'
import { PrisonFlagMark } from '@/components/prisons/prison-flag-mark'
import { HeldKind } from '@/components/prisons/held-kind'
import { teamLink, type TeamReading } from '@/components/team/team-link'
import { PrisonNames } from '@/components/names/prison-names'
import { usePlaceWords } from '@/components/names/use-place-words'
import { useMarks } from '@/components/ui/use-marks'
import type { PrisonFlag } from '@/lib/domain/contract/prison-flag'
import { formatCountry } from '@/lib/i18n/format-country'
import { roleMay, type Role } from '@/lib/domain/permissions/permissions'

interface PrisonAboutProps {
  prison: {
    id: string; name: string; nameNative: string | null; otherNames: string[]; city: string; province: string
    country: string; latitude: number; longitude: number; locationPrecision: 'site' | 'city'; holds: string | null
    isPublic: boolean
  }
  reading: TeamReading
  role: Role
  /** What a rule says of the prison as a whole. */
  flag: PrisonFlag | null
  /** What was just done, or why it was not, as the address says. */
  done: unknown
  fault: unknown
}

/** A prison by all of its names, what is known of it, and what one may do here. */
export function PrisonAbout({ prison, reading, role, flag, done, fault }: PrisonAboutProps) {
  const t = useTranslations('team-prisons')
  const prisons = useTranslations('prisons.prison')
  const { comma } = useMarks()
  const locale = useLocale()
  const places = usePlaceWords()
  const { id, name, city, province, country, latitude, longitude } = prison
  const path = `/prisons/${encodeURIComponent(id)}`
  return (
    <>
      <div className="page-head">
        {typeof done === 'string' && t.has(`done.${done}`) && <p className="well" role="status">{t(`done.${done}`)}</p>}
        {typeof fault === 'string' && (
          <p className="fault" role="alert">{t(t.has(`reason.${fault}`) ? `reason.${fault}` : 'reason.other')}</p>
        )}
        <h1 className="t5"><PrisonNames prison={{ name, nativeName: prison.nameNative }} /></h1>
        <p className="t2 soft">{t('where', {
          city: places.town(city), province: places.province(province), country: formatCountry(country, locale),
        })}</p>
        {flag !== null && <PrisonFlagMark flag={flag} />}
        <p className="keeping-links t2">
          {roleMay(role, 'event.propose') && <a className="btn" href={teamLink(reading, `${path}/record`)}>{t('record')}</a>}
          <a href={teamLink(reading, '/alerts', { prison: id })}>{t('alerts')}</a>
          {roleMay(role, 'prison.edit') && <a href={teamLink(reading, `${path}/edit`)}>{t('edit')}</a>}
          {prison.isPublic && <a href={`/${locale}${path}`}>{t('publicPage')}</a>}
        </p>
      </div>
      <dl className="kv t2">
        <dt>{prisons('otherNames')}</dt>
        <dd>{prison.otherNames.length === 0 ? prisons('noneKnown') : prison.otherNames.join(comma)}</dd>
        <dt>{prisons('holds')}</dt>
        <dd><HeldKind holds={prison.holds} /></dd>
        <dt>{t('place')}</dt>
        <dd>{t('point', { latitude, longitude, precision: t(`precision.${prison.locationPrecision}`) })}</dd>
        <dt>{t('id')}</dt>
        <dd>{id}</dd>
      </dl>
    </>
  )
}
