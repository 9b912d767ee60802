import { squeeze } from './squeeze'

const WORDS = new Set([
  'unknown', 'n/a', 'na', 'none', 'null', 'nil', 'not known', 'not available', 'not stated', 'no information', 'unclear',
  'tbd', 'نامعلوم', 'نامشخص', 'مشخص نیست', 'معلوم نیست', 'ندارد', 'بدون اطلاع', 'اطلاعی در دست نیست', 'inconnu',
  'inconnue', 'non communiqué', 'non précisé', 'desconocido', 'desconocida', 'no consta', 'sin datos', 'se desconoce',
].map(squeeze))

/** Whether a cell says that nothing is known: empty, dashes, question marks, or words for it. */
export function saysNothing(text: string): boolean {
  const squeezed = squeeze(text)
  return squeezed === '' ? !/\p{L}|\p{N}/u.test(text) : WORDS.has(squeezed)
}
