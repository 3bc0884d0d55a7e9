/** A red packet with its seal, drawn in the product's colours. */
export const Packet = () => (
  <svg className="packet" viewBox="0 0 300 400" aria-hidden="true">
    <defs>
      <linearGradient id="packet-body" x1="0" y1="0" x2="0" y2="1">
        <stop offset="0" stopColor="var(--packet)" />
        <stop offset="1" stopColor="var(--packet-deep)" />
      </linearGradient>
    </defs>
    <rect x="30" y="20" width="240" height="360" rx="18" fill="url(#packet-body)" />
    <path
      d="M30 38a18 18 0 0 1 18-18h204a18 18 0 0 1 18 18v92c-34 34-76 52-120 52S64 164 30 130z"
      fill="var(--packet-fold)"
    />
    <path
      d="M30 130c34 34 76 52 120 52s86-18 120-52"
      fill="none"
      stroke="var(--seal)"
      strokeOpacity=".5"
      strokeWidth="1.5"
    />
    <g fill="none" stroke="var(--seal)" strokeWidth="1.2" strokeOpacity=".55">
      <path d="M60 330c10-22 30-22 40 0 10-22 30-22 40 0 10-22 30-22 40 0 10-22 30-22 40 0" />
      <path
        d="M60 348c10-22 30-22 40 0 10-22 30-22 40 0 10-22 30-22 40 0 10-22 30-22 40 0"
        strokeOpacity=".35"
      />
      <path
        d="M60 366c10-22 30-22 40 0 10-22 30-22 40 0 10-22 30-22 40 0 10-22 30-22 40 0"
        strokeOpacity=".18"
      />
    </g>
    <circle cx="150" cy="182" r="42" fill="var(--seal)" />
    <circle
      cx="150"
      cy="182"
      r="35"
      fill="none"
      stroke="var(--seal-ink)"
      strokeOpacity=".5"
      strokeWidth="1.500"
    />
    <path
      d="M138 166h24M150 160v44M136 182h28M140 204h20"
      stroke="var(--seal-ink)"
      strokeWidth="4"
      strokeLinecap="round"
    />
  </svg>
)
