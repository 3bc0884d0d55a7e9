import type { BrandRow, Invited } from '@hongbao/types/operate'
import { useState } from 'react'
import { useLocation } from 'wouter'
import { useAct } from '../../api/use-act'
import { readAgain } from '../../api/use-ask'
import { usePages } from '../../api/use-pages'
import { useWords } from '../../i18n/use-words'
import { useOperator } from '../../shell/me'
import { Button } from '../../ui/button'
import { Dialog } from '../../ui/dialog'
import { TextField } from '../../ui/field'
import { Icon } from '../../ui/icon'
import { InvitationDialog } from '../../ui/invitation'
import { MoreButton } from '../../ui/more-button'
import { PageHead } from '../../ui/page-head'
import { Skeleton } from '../../ui/skeleton'
import { Table } from '../../ui/table'
import { TroubleNotice } from '../../ui/trouble'
import { CreateBrandDialog } from './create-brand-dialog'

type OfBrand = { readonly brand: BrandRow; readonly onClose: () => void }

const MIN_REASON = 3

const EnterDialog = ({ brand, onClose }: OfBrand) => {
  const { t, of } = useWords()
  const [, navigate] = useLocation()
  const { act, busy, trouble } = useAct()
  const [reason, setReason] = useState('')
  const enter = async (): Promise<void> => {
    const reply = await act<'enter-brand'>({
      action: 'enter-brand',
      ofBrandId: brand.brandId,
      reason: reason.trim(),
    })
    if (!reply.ok) return
    await readAgain('me')
    navigate(`/b/${brand.brandId}/campaigns`)
  }
  return (
    <Dialog
      isOpen
      title={t.environment.enterTitle(of(brand.name))}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t.shell.cancel}</Button>
          <Button look="primary" isDisabled={busy || reason.trim().length < MIN_REASON} onPress={enter}>
            {t.environment.enter}
          </Button>
        </>
      }
    >
      <p>{t.environment.enterHelp}</p>
      <TextField autoFocus label={t.environment.reason} maxLength={200} value={reason} onChange={setReason} />
      <TroubleNotice trouble={trouble} />
    </Dialog>
  )
}

const RestoreDialog = ({
  brand,
  onClose,
  onInvited,
}: OfBrand & { readonly onInvited: (invited: Invited) => void }) => {
  const { t } = useWords()
  const { act, busy, trouble } = useAct()
  const [name, setName] = useState('')
  const restore = async (): Promise<void> => {
    const reply = await act<'restore-owner'>({
      action: 'restore-owner',
      ofBrandId: brand.brandId,
      ownerName: name.trim(),
    })
    if (reply.ok) onInvited(reply.data)
  }
  return (
    <Dialog
      isOpen
      title={t.environment.restore}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t.shell.cancel}</Button>
          <Button look="primary" isDisabled={busy || name.trim() === ''} onPress={restore}>
            {t.people.invite}
          </Button>
        </>
      }
    >
      <p>{t.environment.restoreHelp}</p>
      <TextField autoFocus label={t.people.inviteName} maxLength={40} value={name} onChange={setName} />
      <TroubleNotice trouble={trouble} />
    </Dialog>
  )
}

type Asked = { readonly kind: 'enter' | 'restore'; readonly brand: BrandRow } | { readonly kind: 'create' }

/** The names of all brands, and the ways into them. */
export const BrandsPage = () => {
  const { t, of } = useWords()
  const { me } = useOperator()
  const [asked, setAsked] = useState<Asked>()
  const [invited, setInvited] = useState<Invited>()
  const { items, trouble, again, next, readNext } = usePages(
    (after?: string) => ({ action: 'brands' as const, after }),
    ({ brands }) => brands,
  )
  const close = () => setAsked(undefined)
  const showInvitation = (next: Invited): void => {
    close()
    setInvited(next)
    again()
  }
  const isMine = (brandId: string): boolean => me.brands.some((brand) => brand.brandId === brandId)
  const actions = (brand: BrandRow) => (
    <span className="row-actions">
      {!isMine(brand.brandId) && (
        <Button small onPress={() => setAsked({ kind: 'enter', brand })}>
          {t.environment.enter}
        </Button>
      )}
      <Button small look="quiet" onPress={() => setAsked({ kind: 'restore', brand })}>
        {t.environment.restore}
      </Button>
    </span>
  )
  return (
    <>
      <PageHead
        title={t.environment.brands}
        lead={t.environment.brandsLead}
        action={
          <Button id="create-brand" look="primary" onPress={() => setAsked({ kind: 'create' })}>
            <Icon name="plus" />
            {t.environment.create}
          </Button>
        }
      />
      <TroubleNotice trouble={trouble} again={again} />
      {!items && !trouble && <Skeleton label={t.shell.loading} />}
      {items && (
        <Table
          label={t.environment.brands}
          rows={items}
          keyOf={({ brandId }) => brandId}
          columns={[
            { key: 'name', head: t.environment.name, cell: ({ name }) => of(name) },
            { key: 'id', head: t.environment.id, cell: ({ brandId }) => <code>{brandId}</code> },
            { key: 'actions', head: '', cell: actions },
          ]}
        />
      )}
      <MoreButton next={next} onPress={readNext} />
      {asked?.kind === 'create' && <CreateBrandDialog onClose={close} onInvited={showInvitation} />}
      {asked?.kind === 'enter' && <EnterDialog brand={asked.brand} onClose={close} />}
      {asked?.kind === 'restore' && (
        <RestoreDialog brand={asked.brand} onClose={close} onInvited={showInvitation} />
      )}
      {invited && <InvitationDialog invited={invited} onClose={() => setInvited(undefined)} />}
    </>
  )
}
