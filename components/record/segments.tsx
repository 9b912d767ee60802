interface SegmentsProps {
  name: string
  legend: string
  options: readonly { value: string; label: string }[]
  chosen: string | undefined
  /** Whether the legend is read aloud alone, because the words above say the same. */
  isLegendHidden?: boolean
  onChoose?: (value: string) => void
}

/** A choice of a few words in one row. */
export function Segments({ name, legend, options, chosen, isLegendHidden = false, onChoose }: SegmentsProps) {
  return (
    <fieldset className="segments-part">
      <legend className={isLegendHidden ? 'vh' : 'field'}>{legend}</legend>
      <div className="segments">
        {options.map(({ value, label }) => (
          <label key={value}>
            <input
              type="radio" name={name} value={value} defaultChecked={value === chosen}
              onChange={() => onChoose?.(value)}
            />
            <span>{label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
