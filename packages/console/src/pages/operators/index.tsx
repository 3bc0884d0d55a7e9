import { type Invited, type Member, type Role, roles } from '@hongbao/types/operate'
import { useState } from 'react'
import { useAct } from '../../api/use-act'
import { readAgain, useAsk } from '../../api/use-ask'
import { useWords } from '../../i18n/use-words'
import { useBrand, useOperator } from '../../shell/me'
import { Button } from '../../ui/button'
import { ConfirmDialog } from '../../ui/confirm-dialog'
import { Icon } from '../../ui/icon'
import { InvitationDialog } from '../../ui/invitation'
import { PageHead } from '../../ui/page-head'
import { Section } from '../../ui/section'
import { Select } from '../../ui/select'
import { Skeleton } from '../../ui/skeleton'
import { Table } from '../../ui/table'
import { say } from '../../ui/toasts'
import { TroubleNotice } from '../../ui/trouble'
import { InviteDialog } from './invite-dialog'

const Remove = ({ member, onClose }: { readonly member: Member; readonly onClose: () => void }) => {
  const { t } = useWords()
  const { brandId } = useBrand()
  const { act, busy, trouble } = useAct()
  const remove = async (): Promise<void> => {
    const reply = await act<'remove-member'>({ action: 'remove-member', brandId, operator: member.operator })
    if (!reply.ok) return
    await readAgain('members', 'log')
    say({ says: t.people.removed })
    onClose()
  }
  return (
    <ConfirmDialog
      title={t.people.removeTitle(member.name)}
      confirm={t.people.remove}
      busy={busy}
      trouble={trouble}
      onConfirm={() => void remove()}
      onClose={onClose}
    >
      <p>{t.people.removeHelp}</p>
    </ConfirmDialog>
  )
}

const Members = ({ members }: { readonly members: readonly Member[] }) => {
  const { t, format } = useWords()
  const { brandId, may } = useBrand()
  const { me } = useOperator()
  const { act, trouble } = useAct()
  const [removed, setRemoved] = useState<Member>()
  const change = async ({ operator }: Member, role: Role): Promise<void> => {
    const reply = await act<'change-role'>({ action: 'change-role', brandId, operator, role })
    if (reply.ok) say({ says: t.people.changed })
    await readAgain('members', 'log', 'me')
  }
  const role = (member: Member) =>
    may('owner') && !member.until ? (
      <Select
        bare
        label={`${t.people.role}: ${member.name}`}
        value={member.role}
        options={roles.map((id) => ({ id, label: t.shell.roles[id] }))}
        onChange={(next) => void change(member, next)}
      />
    ) : member.until ? (
      <span className="note">{t.people.visiting(format.clock(member.until))}</span>
    ) : (
      t.shell.roles[member.role]
    )
  return (
    <>
      <TroubleNotice trouble={trouble} />
      <Table
        label={t.people.title}
        rows={members}
        keyOf={({ operator }) => operator}
        columns={[
          { key: 'name', head: t.people.name, cell: ({ name }) => name },
          { key: 'role', head: t.people.role, cell: role },
          {
            key: 'since',
            head: t.people.since,
            cell: ({ since }) => <span className="tabular">{format.day(since)}</span>,
          },
          {
            key: 'remove',
            head: '',
            cell: (member) =>
              may('owner') &&
              member.operator !== me.operator && (
                <span className="row-actions">
                  <Button small look="quiet" onPress={() => setRemoved(member)}>
                    {t.people.remove}
                  </Button>
                </span>
              ),
          },
        ]}
      />
      {removed && <Remove member={removed} onClose={() => setRemoved(undefined)} />}
    </>
  )
}

/** Who may do what in a brand. */
export const OperatorsPage = () => {
  const { t, format } = useWords()
  const { brandId, may } = useBrand()
  const { data, trouble, again } = useAsk<'members'>({ action: 'members', brandId })
  const { act } = useAct()
  const [inviting, setInviting] = useState(false)
  const [invited, setInvited] = useState<Invited>()
  const takeBack = async (handle: string): Promise<void> => {
    const reply = await act<'take-back-invitation'>({ action: 'take-back-invitation', brandId, handle })
    if (reply.ok) say({ says: t.people.takenBack })
    await readAgain('members', 'log')
  }
  return (
    <>
      <PageHead
        title={t.people.title}
        lead={t.people.lead}
        action={
          may('owner') && (
            <Button id="invite" look="primary" onPress={() => setInviting(true)}>
              <Icon name="plus" />
              {t.people.invite}
            </Button>
          )
        }
      />
      <TroubleNotice trouble={trouble} again={again} />
      {data ? <Members members={data.members} /> : !trouble && <Skeleton label={t.shell.loading} />}
      {data && data.invitations.length > 0 && (
        <Section title={t.people.open}>
          <Table
            label={t.people.open}
            rows={data.invitations}
            keyOf={({ handle }) => handle}
            columns={[
              { key: 'name', head: t.people.name, cell: ({ name }) => name },
              { key: 'role', head: t.people.role, cell: ({ role }) => t.shell.roles[role] },
              {
                key: 'until',
                head: '',
                cell: ({ expiresAt }) => (
                  <span className="note">{t.people.expires(format.moment(expiresAt))}</span>
                ),
              },
              {
                key: 'back',
                head: '',
                cell: ({ handle }) =>
                  may('owner') && (
                    <span className="row-actions">
                      <Button small look="quiet" onPress={() => void takeBack(handle)}>
                        {t.people.takeBack}
                      </Button>
                    </span>
                  ),
              },
            ]}
          />
        </Section>
      )}
      {inviting && (
        <InviteDialog
          onClose={() => setInviting(false)}
          onInvited={(next) => {
            setInviting(false)
            setInvited(next)
          }}
        />
      )}
      {invited && <InvitationDialog invited={invited} onClose={() => setInvited(undefined)} />}
    </>
  )
}
