/** The phone's own icons, drawn with the current colour. */
const svg = (size: string, body: string) =>
  `<svg viewBox="${size}" fill="none" stroke="currentColor" stroke-width="1.8" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true">${body}</svg>`

export const icons = {
  back: svg('0 0 12 24', '<path d="M10 4 2 12l8 8"/>'),
  home: svg('0 0 24 24', '<path d="M4 11.5 12 4l8 7.5M6.5 10v9.5h11V10"/>'),
  dots: svg(
    '0 0 32 24',
    '<g fill="currentColor" stroke="none"><circle cx="8" cy="12" r="2"/><circle cx="16" cy="12" r="3.2"/><circle cx="24" cy="12" r="2"/></g>',
  ),
  leave: svg(
    '0 0 24 24',
    '<circle cx="12" cy="12" r="8"/><circle cx="12" cy="12" r="3.2" fill="currentColor" stroke="none"/>',
  ),
  success: svg('0 0 40 40', '<path stroke-width="3" d="m8 21 8 8 16-18"/>'),
  error: svg(
    '0 0 40 40',
    '<circle cx="20" cy="20" r="15" stroke-width="2.6"/><path stroke-width="3" d="M20 12v10"/><circle cx="20" cy="28" r="1.2" fill="currentColor"/>',
  ),
  signal: svg(
    '0 0 18 12',
    '<g fill="currentColor" stroke="none"><rect x="0" y="8" width="3" height="4" rx=".8"/><rect x="5" y="5.5" width="3" height="6.5" rx=".8"/><rect x="10" y="3" width="3" height="9" rx=".8"/><rect x="15" y="0" width="3" height="12" rx=".8"/></g>',
  ),
  wifi: svg(
    '0 0 17 12',
    '<path d="M1 4.2a11 11 0 0 1 15 0M3.6 6.9a7.2 7.2 0 0 1 9.8 0M6.2 9.5a3.6 3.6 0 0 1 4.6 0" stroke-width="1.9"/>',
  ),
  battery: svg(
    '0 0 27 12',
    '<rect x=".6" y=".6" width="22.8" height="10.8" rx="3.2" stroke-width="1" opacity=".45"/><rect x="2.2" y="2.2" width="19.6" height="7.6" rx="1.9" fill="currentColor" stroke="none"/><path d="M25 4v4" opacity=".5"/>',
  ),
  chat: svg('0 0 24 24', '<path d="M4 5h16v11H11l-4 4v-4H4z"/>'),
  moments: svg('0 0 24 24', '<circle cx="12" cy="12" r="8"/><path d="M12 4v8M20 12h-8M12 20v-8M4 12h8"/>'),
  again: svg('0 0 24 24', '<path d="M19 8a8 8 0 1 0 1 6M19 3v5h-5"/>'),
}
