import { useMemo } from 'react'
import {
  Autocomplete,
  Dialog,
  Input,
  ListBox,
  ListBoxItem,
  Modal,
  ModalOverlay,
  SearchField,
  useFilter,
} from 'react-aria-components'
import { useAsk } from '../api/use-ask'
import { useWords } from '../i18n/use-words'
import { Icon } from '../ui/icon'
import { type BrandOfMe, useOperator } from './me'
import { brandPlaces, environmentPlaces, type Place, sessionsPlace, to } from './places'
import './palette.scss'

type Props = { readonly brand: BrandOfMe | undefined; readonly onClose: () => void }

/** The first campaigns and drafts of a brand, as places. */
const useCampaignPlaces = (brand: BrandOfMe | undefined): readonly Place[] => {
  const { of } = useWords()
  const brandId = brand?.brandId
  const { data: published } = useAsk<'campaigns'>(brandId ? { action: 'campaigns', brandId } : undefined)
  const { data: open } = useAsk<'drafts'>(brandId ? { action: 'drafts', brandId } : undefined)
  const placeOf = (kind: 'drafts' | 'campaigns', id: string, label: string): Place => ({
    href: to(`/b/${brandId}/${kind}/${id}`),
    label,
    icon: 'covers',
  })
  return [
    ...(open?.drafts ?? []).map(({ id, title }) => placeOf('drafts', id, title ? of(title) : id)),
    ...(published?.campaigns ?? []).map(({ id, title }) => placeOf('campaigns', id, of(title))),
  ]
}

/** Everywhere an operator can go, by a few letters. */
export const Palette = ({ brand, onClose }: Props) => {
  const { t } = useWords()
  const { me } = useOperator()
  const { contains } = useFilter({ sensitivity: 'base' })
  const campaigns = useCampaignPlaces(brand)
  const places = useMemo(
    () => [
      ...(brand ? brandPlaces(t, brand) : []),
      ...campaigns,
      ...(me.environment ? environmentPlaces(t) : []),
      sessionsPlace(t),
    ],
    [brand, campaigns, me, t],
  )
  return (
    <ModalOverlay className="veil palette" isOpen isDismissable onOpenChange={(open) => !open && onClose()}>
      <Modal className="modal">
        <Dialog className="palette__dialog" aria-label={t.shell.find}>
          <Autocomplete filter={contains}>
            <SearchField className="palette__field" aria-label={t.shell.find} autoFocus>
              <Icon name="search" />
              <Input className="palette__input" placeholder={t.shell.findHint} />
            </SearchField>
            <ListBox
              className="options palette__list"
              aria-label={t.shell.find}
              items={places}
              renderEmptyState={() => <p className="note palette__none">{t.shell.nothingFound}</p>}
              onAction={onClose}
            >
              {({ href, label, icon }) => (
                <ListBoxItem id={href} href={href} textValue={label} className="options__item">
                  <Icon name={icon} />
                  {label}
                </ListBoxItem>
              )}
            </ListBox>
          </Autocomplete>
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}
