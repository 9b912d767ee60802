/** Both signs of the button; a class says which one is seen. Time is not turned round: the arrow points as it runs. */
export function PlayIcon() {
  return (
    <svg className="i" width="20" height="20" viewBox="0 0 20 20" aria-hidden="true">
      <path className="days-go" d="M6 4l10 6-10 6z" />
      <path className="days-stop" d="M7 4.5v11M13 4.5v11" />
    </svg>
  )
}
