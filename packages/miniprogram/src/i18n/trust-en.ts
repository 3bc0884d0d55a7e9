import { count } from './format'
import type { TrustMessages } from './trust'

export const trust: TrustMessages = {
  reminders: {
    sentence: 'Each consent sends one message, before that drop opens.',
    states: { waiting: 'Will be sent', sent: 'Sent', lost: 'Not sent' },
    gone: 'A cover that is no longer listed',
    empty: {
      title: 'No reminder is waiting',
      sentence: 'WeChat can remind you of a cover that is still to open.',
      next: 'See the covers',
    },
  },
  kept: {
    sentence: 'All that this WeChat account has left with us.',
    kinds: {
      claims: 'Claims',
      reminders: 'Reminders',
      questions: 'Complaints and questions',
      requests: 'Requests to delete',
    },
    count: (n) => count(n),
    days: (n) => `For ${n} days at most`,
    archived: 'Until the campaign is archived',
    forget: 'Delete my data',
    after:
      'My covers will be empty, and waiting reminders are not sent. Of a claim two keys stay, so that no cover goes out twice; claiming again opens the same one. Covers you took in WeChat are not touched.',
    sure: {
      title: 'Delete my data?',
      content: 'Claims, reminders and what you wrote to us go, and cannot be brought back.',
      yes: 'Delete',
      no: 'Not now',
    },
    busy: 'Deleting',
    done: 'It is deleted.',
  },
  ask: {
    kinds: { question: 'Ask', complaint: 'Complain' },
    about: (title) => `About "${title}"`,
    hint: 'Write it here. Please leave out phone numbers and addresses.',
    send: 'Send it to us',
    busy: 'Sending',
    short: (n) => `At least ${n} characters`,
    left: (n) => `${count(n)} characters left`,
    sent: {
      title: 'We have it',
      sentence: (number) => `Number ${number}. Quote it when you ask again.`,
      next: 'Good',
    },
    declined: 'It can be sent once the privacy guideline is agreed to. What you wrote is still here.',
    wechat: 'Or tap "…" at the top right and complain to WeChat.',
  },
}
