/** What is laid over the colours of prisons beyond the fourth, so that no colour stands for two. */
export function AxisPatterns() {
  return (
    <svg className="vh" width="0" height="0" aria-hidden="true">
      <defs>
        <pattern id="over-lines" width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect className="over" width="1.6" height="7" />
        </pattern>
        <pattern id="over-dots" width="7" height="7" patternUnits="userSpaceOnUse">
          <circle className="over" cx="2" cy="2" r="1.1" />
          <circle className="over" cx="5.5" cy="5.5" r="1.1" />
        </pattern>
        <pattern id="over-bars" width="6" height="5" patternUnits="userSpaceOnUse">
          <rect className="over" width="6" height="1.2" />
        </pattern>
      </defs>
    </svg>
  )
}
