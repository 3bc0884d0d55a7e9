import { useAct } from '../../api/use-act'
import { readAgain, useAsk } from '../../api/use-ask'
import { useWords } from '../../i18n/use-words'
import { Button } from '../../ui/button'
import { PageHead } from '../../ui/page-head'
import { Pill } from '../../ui/pill'
import { Skeleton } from '../../ui/skeleton'
import { Table } from '../../ui/table'
import { say } from '../../ui/toasts'
import { TroubleNotice } from '../../ui/trouble'

/** The sign-ins of whoever looks. */
export const SessionsPage = () => {
  const { t, format } = useWords()
  const { data, trouble, again } = useAsk<'sessions'>({ action: 'sessions' })
  const { act, trouble: failed } = useAct()
  const signOut = async (handle: string): Promise<void> => {
    const reply = await act<'sign-out-session'>({ action: 'sign-out-session', handle })
    if (reply.ok) say({ says: t.people.signedOut })
    await readAgain('sessions')
  }
  return (
    <>
      <PageHead title={t.people.sessions} lead={t.people.sessionsHelp} />
      <TroubleNotice trouble={trouble ?? failed} again={again} />
      {!data && !trouble && <Skeleton label={t.shell.loading} />}
      {data && (
        <Table
          label={t.people.sessions}
          rows={data.sessions}
          keyOf={({ handle }) => handle}
          columns={[
            { key: 'agent', head: t.people.browser, cell: ({ agent }) => agent },
            { key: 'ip', head: t.people.ip, cell: ({ ip }) => <span className="tabular">{ip}</span> },
            {
              key: 'started',
              head: t.people.started,
              cell: ({ startedAt }) => <span className="tabular">{format.moment(startedAt)}</span>,
            },
            {
              key: 'seen',
              head: t.people.seen,
              cell: ({ seenAt }) => <span className="tabular">{format.moment(seenAt)}</span>,
            },
            {
              key: 'out',
              head: '',
              cell: ({ handle, present }) => (
                <span className="row-actions">
                  {present ? (
                    <Pill tone="gold">{t.people.present}</Pill>
                  ) : (
                    <Button small look="quiet" onPress={() => void signOut(handle)}>
                      {t.people.signOut}
                    </Button>
                  )}
                </span>
              ),
            },
          ]}
        />
      )}
    </>
  )
}
