import { withLatinDigits } from '@/lib/domain/latin-digits'
import type { TeamPrison } from '@/lib/team/find-team-prison'
import type { FormTexts } from '@/lib/domain/record-form/record-form'
import type { CreatePrison } from '@/lib/records/create-prison'

/** What a form says of a prison, as the use cases take it; their schema judges it. */
export function prisonFieldsOf(texts: FormTexts): CreatePrison['fields'] {
  const said = (name: string) => texts[name]?.trim() || null
  // An absent number is none, and not 0, which is a place.
  const degrees = (name: string) => Number(withLatinDigits(said(name) ?? 'NaN').replace(/[,٫]/, '.').replace('−', '-'))
  return {
    name: said('name') ?? '', nameNative: said('nameNative'),
    otherNames: (texts.otherNames ?? '').split('\n').map((line) => line.trim()).filter((line) => line !== ''),
    city: said('city') ?? '', province: said('province') ?? '', country: (said('country') ?? '').toUpperCase(),
    latitude: degrees('latitude'), longitude: degrees('longitude'),
    locationPrecision: texts.locationPrecision === 'site' ? 'site' : 'city', holds: said('holds'),
  }
}

/** A prison as it stands in the fields of its form. */
export function toTexts(prison: Omit<TeamPrison, 'id' | 'version' | 'isPublic'>): FormTexts {
  const { name, nameNative, otherNames, city, province, country, locationPrecision, holds } = prison
  return {
    name, nameNative: nameNative ?? '', otherNames: otherNames.join('\n'), city, province, country,
    latitude: String(prison.latitude), longitude: String(prison.longitude), locationPrecision, holds: holds ?? '',
  }
}
