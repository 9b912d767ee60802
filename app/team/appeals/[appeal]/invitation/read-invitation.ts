import { getTranslations } from 'next-intl/server'
import type { InvitationLetter, InvitationWords } from '@/components/team-letters/invitation-desk'
import { APPEAL_LANGUAGES, appealTextIn } from '@/lib/domain/appeals/appeal-content'
import type { TeamAppeal } from '@/lib/domain/appeals/team-appeal'
import { readEnv } from '@/lib/env'
import { LOCALE_FACTS } from '@/lib/i18n/locales'

/** The words of the desk, and the invitation to sign an appeal in each language, with the appeal's public address. */
export async function readInvitation(appeal: Pick<TeamAppeal, 'slug' | 'content'>) {
  const t = await getTranslations('team-letters.invitation')
  const letters = await Promise.all(APPEAL_LANGUAGES.map((locale) => inLanguage(locale, appeal)))
  const words: InvitationWords = {
    title: t('title'), lead: t('lead'), back: t('back'), name: t('name'), nameHint: t('nameHint'),
    greeting: t('greeting'), greetingHint: t('greetingHint'), language: t('language'), subject: t('subject'),
    body: t('body'), mail: t('mail'), print: t('print'), copy: t('copy'), copied: t('copied'),
  }
  return { words, letters }
}

async function inLanguage(
  locale: (typeof APPEAL_LANGUAGES)[number],
  { slug, content }: Pick<TeamAppeal, 'slug' | 'content'>,
): Promise<InvitationLetter> {
  const t = await getTranslations({ locale, namespace: 'team-letters.invitation.sample' })
  const { title, summary } = appealTextIn(content, locale).text
  const link = `${readEnv().publicOrigin}/${locale}/act/${slug}`
  return {
    language: locale, languageName: LOCALE_FACTS[locale].name, direction: LOCALE_FACTS[locale].direction,
    greeting: t('greeting', { name: '[name]' }), subject: t('subject', { title }), body: t('body', { title, summary, link }),
  }
}
