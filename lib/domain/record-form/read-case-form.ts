import type { Day } from '../dates/day'
import { readFormDate } from './read-form-date'
import { readFormSource } from './read-form-source'
import type { Faults, FormTexts, SaidInForm } from './record-form'

/** Who somebody is, as a form says it. */
export interface SaidIdentity {
  nameLatin: string
  nameNative: string | null
  otherNames: string[]
  sex: 'female' | 'male' | 'other' | null
  nationalities: string[]
  occupation: string[]
  groups: string[]
  homePlace: string | null
  birthDate: string | null
  summary: string | null
}

export type ReadCaseForm =
  | { ok: true; identity: SaidIdentity; source: SaidInForm['source'] }
  | { ok: false; faults: Faults }

const SEXES = ['female', 'male', 'other'] as const

/** Reads the form that opens a case; `today` is the clock's day. Faults are keys of the messages of that form. */
export function readCaseForm(texts: FormTexts, today: Day): ReadCaseForm {
  const said = (name: string) => texts[name]?.trim() || null
  const lines = (name: string) => (texts[name] ?? '').split('\n').map((line) => line.trim()).filter((line) => line !== '')
  const nationalities = (texts.nationalities ?? '').split(/[\s,;]+/).filter((code) => code !== '')
  const birth = said('birthDate') === null ? null : readFormDate(texts, 'birthDate', today)
  const { source, faults: unsourced } = readFormSource(texts, today)
  const nameLatin = said('nameLatin')
  const faults: Faults = {
    ...(nameLatin === null && { nameLatin: 'error.name' }),
    ...(nationalities.some((code) => !/^[A-Za-z]{2}$/.test(code)) && { nationalities: 'error.nationality' }),
    ...(birth && !birth.date && { birthDate: 'error.birthDate' }),
    ...unsourced,
  }
  if (Object.keys(faults).length > 0 || nameLatin === null || !source) return { ok: false, faults }
  const identity = {
    nameLatin, nameNative: said('nameNative'), otherNames: lines('otherNames'),
    sex: SEXES.find((one) => one === said('sex')) ?? null, nationalities: nationalities.map((code) => code.toUpperCase()),
    occupation: lines('occupation'), groups: lines('groups'), homePlace: said('homePlace'),
    birthDate: birth?.date?.edtf ?? null, summary: said('summary'),
  }
  return { ok: true, identity, source }
}
