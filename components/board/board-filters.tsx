import { useTranslations } from 'next-intl'
import { SelectField } from '@/components/ui/select-field'
import { MISSING_ITEMS } from '@/lib/domain/contract/case-page'
import { toParameters, type BoardFilter } from '@/lib/domain/board-filter'
import { formatDay } from '@/lib/domain/dates/day'
import { teamLink, type TeamReading } from '@/components/team/team-link'

interface BoardFiltersProps {
  reading: TeamReading
  filter: BoardFilter
  prisons: readonly { id: string; name: string }[]
}

/** Another day and narrower rows: a form whose answer is an address. */
export function BoardFilters({ reading, filter, prisons }: BoardFiltersProps) {
  const t = useTranslations('board.filter')
  const lacks = useTranslations('board.lacks')
  const any = { value: '', label: t('any') }
  const places = [{ value: 'none', label: t('prisonNone') }, ...prisons.map(({ id, name }) => ({ value: id, label: name }))]
  return (
    <form className="tools board-tools" method="get" action="/team">
      {filter.queue !== 'urgent' && <input type="hidden" name="queue" value={filter.queue} />}
      {filter.level !== null && <input type="hidden" name="level" value={filter.level} />}
      {filter.whose !== null && <input type="hidden" name="whose" value={filter.whose} />}
      {filter.rule !== null && <input type="hidden" name="rule" value={filter.rule} />}
      {reading.pinned && <input type="hidden" name="asOf" value={formatDay(reading.asOf)} />}
      <SelectField
        name="sex" label={t('sex')} value={filter.sex ?? ''}
        options={[any, ...(['female', 'male', 'other'] as const).map((value) => ({ value, label: t(value) }))]}
      />
      <SelectField name="prison" label={t('prison')} value={filter.prison ?? ''} options={[any, ...places]} />
      <SelectField
        name="lacks" label={t('lacks')} value={filter.lacks ?? ''}
        options={[any, ...MISSING_ITEMS.map((value) => ({ value, label: lacks(value) }))]}
      />
      <button className="btn" type="submit">{t('apply')}</button>
      <a href={teamLink({ ...reading, pinned: false }, '', filter.queue === 'urgent' ? {} : { queue: filter.queue })}>
        {t('clear')}
      </a>
      <p className="t1 soft">
        {t('save')} <a href={teamLink(reading, '/alerts', { view: viewOf(filter) })}>{t('alerts')}</a>
      </p>
    </form>
  )
}

/** What the address of the board says of a filter. */
function viewOf(filter: BoardFilter): string {
  return `?${new URLSearchParams(toParameters(filter))}`
}
