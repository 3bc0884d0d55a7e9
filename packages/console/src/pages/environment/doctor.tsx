import { useAsk } from '../../api/use-ask'
import { useWords } from '../../i18n/use-words'
import { Button } from '../../ui/button'
import { Checks } from '../../ui/checks'
import { PageHead } from '../../ui/page-head'
import { Skeleton } from '../../ui/skeleton'
import { TroubleNotice } from '../../ui/trouble'

/** What can be seen of the environment from inside. */
export const DoctorPage = () => {
  const { t } = useWords()
  const { data, trouble, again } = useAsk<'doctor'>({ action: 'doctor' })
  return (
    <>
      <PageHead
        title={t.environment.doctor}
        lead={t.environment.doctorLead}
        action={<Button onPress={() => void again()}>{t.environment.doctorAgain}</Button>}
      />
      <TroubleNotice trouble={trouble} again={again} />
      {data ? <Checks checks={data.checks} /> : !trouble && <Skeleton label={t.shell.loading} />}
    </>
  )
}
