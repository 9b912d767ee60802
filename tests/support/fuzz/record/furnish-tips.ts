import { randomUUID } from 'node:crypto'
import sharp from 'sharp'
import { readFieldKeys } from '@/lib/db/field-keys'
import { answerTip } from '@/lib/tips/answer-tip'
import { makeSourceOfTip } from '@/lib/tips/make-source'
import { sealTipText, tipPlaces } from '@/lib/tips/sealed-tip'
import { settleTip } from '@/lib/tips/settle-tip'
import { madeBy } from '../../../factories/an-account'
import { SHOWN, type Stage } from '../../leaks/stage'

/** What was told: with an answer, with a picture and a source made of it, and settled. */
export async function furnishTips({ people, sql, on }: Stage): Promise<void> {
  const reviewer = people.reviewer.viewer
  const answered = await tellTip(sql, { answerable: true })
  madeBy(await answerTip(reviewer, { tipId: answered, text: 'An invented answer.' }, on))
  const used = await tellTip(sql, { answerable: false })
  madeBy(await makeSourceOfTip(reviewer, { tipId: used }, (day) => `Told on ${day}`))
  madeBy(await settleTip(reviewer, { tipId: await tellTip(sql, { answerable: true }), step: 'done' }))
}

async function tellTip(sql: Stage['sql'], { answerable }: { answerable: boolean }): Promise<string> {
  const [id, keys] = [randomUUID(), readFieldKeys()]
  const bytes = id.replaceAll('-', '')
  const reply = answerable ? { reply_lookup: bytes, reply_key: Buffer.alloc(32, 9), reply_proof: bytes.repeat(2) } : {}
  await sql`INSERT INTO file.tip ${sql({
    id, purpose: 'witness', locale: 'en', about: SHOWN.slug, content: sealTipText(keys, tipPlaces.content(id), 'Invented.'), ...reply,
  })}`
  const picture = await sharp({ create: { width: 8, height: 8, channels: 3, background: '#456' } }).webp().toBuffer()
  const webp = sealTipText(keys, tipPlaces.picture(id, 1), picture.toString('base64'))
  await sql`INSERT INTO file.tip_picture (tip_id, number, webp) VALUES (${id}, 1, ${webp})`
  return id
}
