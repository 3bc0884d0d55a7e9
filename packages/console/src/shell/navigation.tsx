import { useLocation } from 'wouter'
import { ask } from '../api/client'
import { session } from '../api/session'
import { useAsk } from '../api/use-ask'
import { useWords } from '../i18n/use-words'
import { Button } from '../ui/button'
import { Icon } from '../ui/icon'
import { Select } from '../ui/select'
import { keepBrand } from './home'
import { type BrandOfMe, useOperator } from './me'
import { brandPlaces, environmentPlaces, type Place, sessionsPlace } from './places'
import { Preferences } from './preferences'
import { Seal } from './seal'
import './navigation.scss'

const Entry = ({ place, count }: { readonly place: Place; readonly count?: number | undefined }) => {
  const [location] = useLocation()
  const { format } = useWords()
  // A draft is among the campaigns.
  const isHere = `#${location.replace('/drafts', '/campaigns')}`.startsWith(place.href)
  return (
    <li>
      <a className="navigation__link" href={place.href} aria-current={isHere ? 'page' : undefined}>
        <Icon name={place.icon} />
        <span>{place.label}</span>
        {count ? <span className="navigation__count tabular">{format.count(count)}</span> : null}
      </a>
    </li>
  )
}

const OfBrand = ({ brand }: { readonly brand: BrandOfMe }) => {
  const { t, of } = useWords()
  const { me } = useOperator()
  const [, navigate] = useLocation()
  const { data } = useAsk<'overview'>({ action: 'overview', brandId: brand.brandId }, 60_000)
  return (
    <>
      {me.brands.length > 1 ? (
        <Select
          bare
          label={t.shell.brand}
          value={brand.brandId}
          options={me.brands.map(({ brandId, name }) => ({ id: brandId, label: of(name) }))}
          onChange={(brandId) => {
            keepBrand(brandId)
            navigate(`/b/${brandId}/campaigns`)
          }}
        />
      ) : (
        <p className="navigation__brand">{of(brand.name)}</p>
      )}
      <ul className="navigation__list">
        {brandPlaces(t, brand).map((place) => (
          <Entry
            key={place.href}
            place={place}
            count={place.icon === 'question' ? data?.openQuestions : undefined}
          />
        ))}
      </ul>
    </>
  )
}

const SignedIn = () => {
  const { t } = useWords()
  const { me } = useOperator()
  const leave = async (): Promise<void> => {
    await ask<'sign-out'>({ action: 'sign-out' })
    session.drop()
  }
  return (
    <div className="navigation__foot">
      <Preferences />
      <div className="navigation__me">
        <div>
          <p className="navigation__name">{me.name}</p>
          {me.environment && <p className="note">{t.shell.owner}</p>}
        </div>
        <Button small look="quiet" onPress={leave}>
          {t.shell.signOut}
        </Button>
      </div>
    </div>
  )
}

type Props = { readonly brand: BrandOfMe | undefined; readonly onFind: () => void }

export const Navigation = ({ brand, onFind }: Props) => {
  const { t } = useWords()
  const { me } = useOperator()
  return (
    <nav className="navigation" aria-label={t.shell.navigation}>
      <p className="navigation__product">
        <Seal />
        <span>
          {t.shell.product}
          <span className="note"> {t.shell.console}</span>
        </span>
      </p>
      <Button onPress={onFind} aria-keyshortcuts="Control+K">
        <Icon name="search" />
        <span className="navigation__find">{t.shell.find}</span>
        <kbd className="navigation__keys">⌘K</kbd>
      </Button>
      {brand && <OfBrand brand={brand} />}
      {me.environment && (
        <>
          <p className="navigation__group note">{t.shell.environment}</p>
          <ul className="navigation__list">
            {environmentPlaces(t).map((place) => (
              <Entry key={place.href} place={place} />
            ))}
          </ul>
        </>
      )}
      <ul className="navigation__list navigation__list--last">
        <Entry place={sessionsPlace(t)} />
      </ul>
      <SignedIn />
    </nav>
  )
}
