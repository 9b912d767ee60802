import { addDays, type Day, formatDay } from '@/lib/domain/dates/day'

/** Lets the keys below the slider lead on from the day that is shown, as far as days are told. */
export function moveKeys(root: HTMLElement, day: Day): void {
  const { first = '', last = '' } = root.querySelector<HTMLElement>('.days-links')?.dataset ?? {}
  for (const key of root.querySelectorAll<HTMLButtonElement>('.days-links [data-by]')) {
    key.value = formatDay(addDays(day, Number(key.dataset.by)))
    key.hidden = key.value < first || key.value > last
  }
}
