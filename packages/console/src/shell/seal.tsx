/** The product's sign: a red packet with its seal. */
export const Seal = () => (
  <svg className="seal" viewBox="0 0 32 32" aria-hidden="true">
    <rect x="5" y="2" width="22" height="28" rx="4" fill="var(--packet)" />
    <path
      d="M5 6a4 4 0 0 1 4-4h14a4 4 0 0 1 4 4v3.500C24 13 20.500 15 16 15S8 13 5 9.500z"
      fill="var(--packet-deep)"
    />
    <circle cx="16" cy="15" r="4.500" fill="var(--seal)" />
  </svg>
)
