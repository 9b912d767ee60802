import { useTranslations } from 'next-intl'
import type { Question } from '@/lib/domain/lists/list-reading'

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
            <input type="radio" name={`q${at}`} value={choice} defaultChecked={answer === choice} />
            <span>{sayAnswer(question, choice)}</span>
          </label>
        ))}
      </div>
      {isOpenList && (
        <div className="import-choice">
          <label><input type="radio" name={`q${at}`} value="other" defaultChecked={isOther} /> <span>{t(`answer.other.${kind}`)}</span></label>
          <input
            className="ctl" name={`o${at}`} list={`known-${kind}`} aria-label={t(`answer.other.${kind}`)} maxLength={200}
            autoComplete="off" defaultValue={isOther ? sayAnswer(question, answer) : ''}
          />
        </div>
      )}
    </fieldset>
  )
}
