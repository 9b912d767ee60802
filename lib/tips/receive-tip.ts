import type { TipSubmission } from '@/lib/domain/tips/tip'
import { DEFAULT_LOCALE, isLocale } from '@/lib/i18n/locales'
import type { TakingOne } from '@/lib/records/taking-one'
import { sealTipText, tipPlaces } from './sealed-tip'

/** Bytes of all pictures that are kept at once; beyond it what is told is taken without. */
const MOST_KEPT = 8 * 1024 ** 3

/** Keeps what somebody told, encrypted, for those who may read it. It changes no page. */
export async function receiveTip(id: string, sent: TipSubmission, { transaction, fieldKeys }: TakingOne): Promise<[]> {
  const pictures = sent.pictures.filter(isWebp)
  const [kept] = pictures.length === 0 ? [] : await transaction<{ bytes: number }[]>`
    SELECT coalesce(sum(octet_length(webp)), 0)::float8 AS bytes FROM file.tip_picture`
  const isFull = (kept?.bytes ?? 0) > MOST_KEPT
  await transaction`
    INSERT INTO file.tip (id, purpose, locale, about, content, pictures_left_out, reply_lookup, reply_key, reply_proof)
    VALUES (${id}, ${sent.purpose}, ${isLocale(sent.locale) ? sent.locale : DEFAULT_LOCALE}, ${sent.about},
      ${sealTipText(fieldKeys, tipPlaces.content(id), sent.text)}, ${isFull || pictures.length < sent.pictures.length},
      ${sent.reply?.lookup ?? null}, ${sent.reply ? Buffer.from(sent.reply.publicKey, 'base64') : null},
      ${sent.reply?.proofDigest ?? null})`
  for (const [at, picture] of isFull ? [] : pictures.entries()) {
    await transaction`
      INSERT INTO file.tip_picture (tip_id, number, webp)
      VALUES (${id}, ${at + 1}, ${sealTipText(fieldKeys, tipPlaces.picture(id, at + 1), picture)})`
  }
  return []
}

/** The open surface made them; should it be in other hands, nothing but a WebP is kept as one. */
function isWebp(picture: string): boolean {
  const bytes = Buffer.from(picture.slice(0, 16), 'base64')
  return bytes.subarray(0, 4).toString('latin1') === 'RIFF' && bytes.subarray(8, 12).toString('latin1') === 'WEBP'
}
