interface QrCodeProps {
  /** Rows of modules, true for a dark one, with the quiet zone around them. */
  modules: readonly (readonly boolean[])[]
  label: string
}

/** A QR code as one path: dark on light in both themes, as cameras expect it. */
export function QrCode({ modules, label }: QrCodeProps) {
  const size = modules.length
  const path = modules
    .flatMap((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : '')))
    .join('')
  return (
    <svg className="qr" viewBox={`0 0 ${size} ${size}`} role="img" aria-label={label} shapeRendering="crispEdges">
      <rect width={size} height={size} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  )
}
