import { defineFunction } from '@hongbao/cloud-kit'
import {
  cancelReminder,
  fileQuestion,
  forgetPerson,
  listQuestions,
  listReminders,
  saveReminder,
  tellWhatIsKept,
} from '@hongbao/service'
import { PersonRequest } from '@hongbao/types'

export const main = defineFunction('person', PersonRequest, {
  remind: saveReminder,
  'my-reminders': listReminders,
  'cancel-reminder': cancelReminder,
  'what-is-kept': tellWhatIsKept,
  'forget-me': forgetPerson,
  ask: fileQuestion,
  'my-questions': listQuestions,
})
