import { defineFunction } from '@hongbao/cloud-kit'
import { fileQuestion, forgetPerson, listReminders, saveReminder, tellWhatIsKept } from '@hongbao/service'
import { type Outcome, type PersonData, type PersonRefusal, PersonRequest } from '@hongbao/types'

export const main = defineFunction({
  name: 'person',
  request: PersonRequest,
  handle: ({
    request,
    openid,
    ports,
    instance,
  }): Promise<Outcome<PersonData[PersonRequest['action']], PersonRefusal>> => {
    switch (request.action) {
      case 'remind':
        return saveReminder(ports, instance, request, openid)
      case 'my-reminders':
        return listReminders(ports, instance, openid)
      case 'what-is-kept':
        return tellWhatIsKept(ports, instance, openid)
      case 'forget-me':
        return forgetPerson(ports, instance, openid)
      case 'ask':
        return fileQuestion(ports, instance, request, openid)
    }
  },
})
