import { defineFunction } from '@hongbao/cloud-kit'
import { fileQuestion, forgetPerson, listReminders, saveReminder, tellWhatIsKept } from '@hongbao/service'
import { PersonRequest } from '@hongbao/types'

export const main = defineFunction('person', PersonRequest, {
  remind: saveReminder,
  'my-reminders': listReminders,
  'what-is-kept': tellWhatIsKept,
  'forget-me': forgetPerson,
  ask: fileQuestion,
})
