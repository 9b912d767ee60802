import { useTranslations } from 'next-intl'
import type { Question } from '@/lib/domain/lists/list-reading'
import { ChoiceInput, OtherName } from './answer-fields'

interface QuestionFieldProps {
  question: Question
  /** Its place in the form, by which its fields are named. */
  at: number
  sayAnswer: (question: Question, choice: string) => string
}

/** One question about all cells of a pattern, with a few of them. */
export function QuestionField({ question, at, sayAnswer }: QuestionFieldProps) {
  const t = useTranslations('team-imports')
  const { kind, column, examples, choices, rows, pattern, answer } = question
  const isOpenList = kind === 'prison' || kind === 'country'
  const isOther = answer !== null && !choices.includes(answer)
  return (
    <fieldset className="import-question">
      <legend>{t(`question.${kind}`, { column, text: examples[0] ?? '' })}</legend>
      <p className="t1 soft">
        {t('questions.rows', { count: rows })} {examples.map((text) => <q key={text}><bdi>{text.slice(0, 80)}</bdi></q>)}
      </p>
      <input type="hidden" name={`p${at}`} value={pattern} />
      <div className="import-choices">
        {choices.map((choice) => (
          <label className="import-choice" key={choice}>
            <ChoiceInput name={`q${at}`} value={choice} isChosen={answer === choice} />
            <span>{sayAnswer(question, choice)}</span>
          </label>
        ))}
      </div>
      {isOpenList && (
        <div className="import-choice">
          <label>
            <ChoiceInput name={`q${at}`} value="other" isChosen={isOther} /> <span>{t(`answer.other.${kind}`)}</span>
          </label>
          <OtherName
            at={at} list={`known-${kind}`} label={t(`answer.other.${kind}`)} fault={t('questions.unknown')}
            value={isOther ? sayAnswer(question, answer) : ''}
          />
        </div>
      )}
    </fieldset>
  )
}
