import { gatheringSlugOf } from '@/lib/domain/gatherings/gathering'
import type { GatheringSubmission } from '@/lib/domain/gatherings/gathering-form'
import { DEFAULT_LOCALE, isLocale } from '@/lib/i18n/locales'
import type { TakingOne } from '@/lib/records/taking-one'
import { instantsOf } from './instants-of'
import { sealGathering, sealReplyAddress } from './sealed-gathering'

/** Keeps a gathering that a visitor announces, for a reviewer to decide on: until then nothing of it is seen. */
export async function receiveGathering(id: string, sent: GatheringSubmission, taking: TakingOne): Promise<[]> {
  const { transaction, fieldKeys } = taking
  const { content, email } = sent
  const locale = isLocale(sent.locale) ? sent.locale : DEFAULT_LOCALE
  const { startsAt, endsAt } = await instantsOf(transaction, content)
  await transaction`
    INSERT INTO file.gathering (id, slug, locale, content, email, starts_at, ends_at)
    VALUES (${id}, ${gatheringSlugOf(id, content)}, ${locale}, ${sealGathering(fieldKeys, id, content)},
      ${email === null ? null : sealReplyAddress(fieldKeys, id, email)}, ${startsAt}, ${endsAt})`
  return []
}
