import type { Sql } from '@/lib/db/connect'
import { STEM } from './canary'
import { SHOWN } from './stage'

/** The canary of the control: it is planted where readers are meant to see it. */
export const CONTROL = `${STEM}-00000`

/** Puts the control into what is public, of each kind of thing: where it is not found, nothing was looked for. */
export async function showControl(superuser: Sql): Promise<void> {
  const say = `'Invented ${CONTROL}'`
  const inTexts = `replace(content::text, '"title": "', '"title": "${CONTROL} ')::jsonb`
  for (const statement of [
    `UPDATE open."case" SET name_latin = ${say} WHERE slug = '${SHOWN.slug}'`,
    `UPDATE open."case" SET slug = '${CONTROL}' WHERE slug = 'kargar-somayeh'`,
    // Of the length that was signed: else the file would break off.
    `UPDATE open.edition_part SET body = overlay(body placing '${CONTROL}' from 1) WHERE octet_length(body) > 40`,
    `UPDATE open.prison SET name = name || ' ' || ${say}`,
    `UPDATE open.source SET title = title || ' ' || ${say}`,
    `UPDATE open.photo SET webp = webp || convert_to('${CONTROL}', 'UTF8')`,
    `UPDATE open.rule SET basis = basis || ' ${CONTROL}'`,
    `UPDATE open.appeal SET content = ${inTexts}`,
    `UPDATE open.appeal_version SET content = ${inTexts}`,
    `UPDATE open.letter SET content = ${inTexts}`,
    `UPDATE open.post SET content = ${inTexts}`,
    `UPDATE open.gathering SET content = ${inTexts}`,
  ]) await superuser.unsafe(statement)
}
