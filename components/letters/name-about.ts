import { appealTextIn } from '@/lib/domain/appeals/appeal-content'
import type { LetterAbout } from '@/lib/domain/letters/letter-about'
import { nameIn } from '@/lib/i18n/order-names'

/** How a language calls the person, or the appeal, that a call to write is for. */
export function nameAbout(about: LetterAbout, language: string): string {
  return about.kind === 'case' ? nameIn(language, about.name) : appealTextIn(about.content, language).text.title
}
