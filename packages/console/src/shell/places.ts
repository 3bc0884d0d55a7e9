import type { Words } from '../i18n/words'
import type { IconName } from '../ui/icon'
import type { BrandOfMe } from './me'

/** A page that the navigation and the command palette lead to. */
export type Place = { readonly href: string; readonly label: string; readonly icon: IconName }

/** An address behind the `#`. */
export const to = (path: string): string => `#${path}`

export const brandPlaces = ({ shell: t }: Words, { brandId }: BrandOfMe): readonly Place[] => {
  const at = (page: string) => to(`/b/${brandId}/${page}`)
  return [
    { href: at('campaigns'), label: t.campaigns, icon: 'covers' },
    { href: at('questions'), label: t.questions, icon: 'question' },
    { href: at('log'), label: t.log, icon: 'log' },
    { href: at('operators'), label: t.operators, icon: 'people' },
    { href: at('brand'), label: t.brandSettings, icon: 'brands' },
  ]
}

export const environmentPlaces = ({ shell: t }: Words): readonly Place[] => [
  { href: to('/environment/brands'), label: t.brands, icon: 'brands' },
  { href: to('/environment/numbers'), label: t.numbers, icon: 'doctor' },
  { href: to('/environment/settings'), label: t.settings, icon: 'settings' },
  { href: to('/environment/doctor'), label: t.doctor, icon: 'check' },
]

export const sessionsPlace = ({ shell: t }: Words): Place => ({
  href: to('/sessions'),
  label: t.sessions,
  icon: 'people',
})
