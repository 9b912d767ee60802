import { Markdown } from '@/components/act/markdown'
import type { AppealLanguage, AppealText } from '@/lib/domain/appeals/appeal-content'
import { LOCALE_FACTS } from '@/lib/i18n/locales'

interface PrintSheetProps {
  language: AppealLanguage
  text: AppealText
  /** In the language of the text. */
  words: { dated: string; demands: string; signatures: string; unnamed: string | null; demonstration: string | null }
  signatories: { name: string; description: string | null; place: string | null; country: string | null }[]
}

/** An appeal with all who are named under it, as it is printed and handed over. */
export function PrintSheet({ language, text, words, signatories }: PrintSheetProps) {
  return (
    <article className="for-print" lang={language} dir={LOCALE_FACTS[language].direction}>
      {words.demonstration !== null && <p className="demonstration">{words.demonstration}</p>}
      <h1 className="t5">{text.title}</h1>
      <p className="soft">{words.dated}</p>
      <p>{text.summary}</p>
      <Markdown text={text.body} />
      {text.demands.length > 0 && (
        <>
          <h2 className="t4">{words.demands}</h2>
          <ol className="demands">{text.demands.map((demand) => <li key={demand}>{demand}</li>)}</ol>
        </>
      )}
      <h2 className="t4">{words.signatures}</h2>
      {words.unnamed !== null && <p>{words.unnamed}</p>}
      <ol className="print-names">
        {signatories.map(({ name, description, place, country }, at) => (
          <li key={at}>
            <b><bdi>{name}</bdi></b>
            {[description, place, country].flatMap((part) => part ?? []).map((part, index) => (
              <span key={index}> · <bdi>{part}</bdi></span>
            ))}
          </li>
        ))}
      </ol>
    </article>
  )
}
