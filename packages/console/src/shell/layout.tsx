import { lazy, type ReactNode, Suspense, useEffect, useState } from 'react'
import { Dialog, DialogTrigger, Modal, ModalOverlay } from 'react-aria-components'
import { useLocation } from 'wouter'
import { useWords } from '../i18n/use-words'
import { Button } from '../ui/button'
import { Icon } from '../ui/icon'
import { type BrandOfMe, useOperator } from './me'
import { Navigation } from './navigation'
import './layout.scss'

const loadPalette = () => import('./palette')
const Palette = lazy(async () => ({ default: (await loadPalette()).Palette }))

/** Opens the command palette with ⌘K or Ctrl+K. */
const usePalette = () => {
  const [isOpen, setOpen] = useState(false)
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.key.toLowerCase() !== 'k' || !(event.metaKey || event.ctrlKey)) return
      event.preventDefault()
      setOpen((open) => !open)
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [])
  return { isOpen, open: () => setOpen(true), close: () => setOpen(false) }
}

const NarrowMenu = ({
  brand,
  onFind,
}: {
  readonly brand: BrandOfMe | undefined
  readonly onFind: () => void
}) => {
  const { t } = useWords()
  const [location] = useLocation()
  const [isOpen, setOpen] = useState(false)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the menu closes when it has led somewhere
  useEffect(() => setOpen(false), [location])
  return (
    <DialogTrigger isOpen={isOpen} onOpenChange={setOpen}>
      <Button look="quiet" aria-label={t.shell.menu}>
        <Icon name="menu" />
      </Button>
      <ModalOverlay className="veil drawer" isDismissable>
        <Modal className="drawer__sheet">
          <Dialog className="drawer__dialog" aria-label={t.shell.menu}>
            <Navigation
              brand={brand}
              onFind={() => {
                setOpen(false)
                onFind()
              }}
            />
          </Dialog>
        </Modal>
      </ModalOverlay>
    </DialogTrigger>
  )
}

const Banner = ({ brand }: { readonly brand: BrandOfMe | undefined }) => {
  const { t, format } = useWords()
  return brand?.until ? <p className="layout__banner">{t.shell.entered(format.clock(brand.until))}</p> : null
}

type Props = { readonly brand: BrandOfMe | undefined; readonly children: ReactNode }

/** Navigation beside a page; above it where there is little room. */
export const Layout = ({ brand, children }: Props) => {
  const { t, of } = useWords()
  const { me } = useOperator()
  const palette = usePalette()
  return (
    <div className="layout">
      <button
        type="button"
        className="layout__skip"
        onClick={() => document.getElementById('content')?.focus()}
      >
        {t.shell.skip}
      </button>
      <header className="layout__top">
        <NarrowMenu brand={brand} onFind={palette.open} />
        <span className="layout__place">{brand ? of(brand.name) : me.name}</span>
        <Button look="quiet" aria-label={t.shell.find} onPress={palette.open}>
          <Icon name="search" />
        </Button>
      </header>
      <aside className="layout__rail">
        <Navigation brand={brand} onFind={palette.open} />
      </aside>
      <main className="layout__page" id="content" tabIndex={-1}>
        <Banner brand={brand} />
        {children}
      </main>
      {palette.isOpen && (
        <Suspense>
          <Palette brand={brand} onClose={palette.close} />
        </Suspense>
      )}
    </div>
  )
}
