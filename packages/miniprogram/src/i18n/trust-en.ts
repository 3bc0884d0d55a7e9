import { count } from './format'
import type { TrustMessages } from './trust'

export const trust: TrustMessages = {
  reminders: {
    sentence: 'Each time you allow it, WeChat sends one message before the drop opens.',
    states: { waiting: 'On its way', sent: 'Sent', lost: 'Not sent' },
    gone: 'A cover that is no longer listed',
    cancel: 'Cancel',
    cancelled: 'Cancelled. No message will be sent',
    empty: {
      title: 'No reminders',
      sentence: 'WeChat can remind you when a cover opens.',
      next: 'See covers',
    },
  },
  kept: {
    sentence: 'Everything we keep about this WeChat account. Tap a line to see each record.',
    kinds: {
      claims: 'Claims',
      reminders: 'Reminders',
      questions: 'Questions and complaints',
      requests: 'Requests to delete',
    },
    count: (n) => count(n),
    days: (n) => `Kept for ${n} days at most`,
    archived: 'Kept until the campaign is archived',
    number: (number) => `Number ${number}`,
    answer: (text) => `Answer: ${text}`,
    some: (n) => `Only the latest ${n} are listed`,
    copy: 'Copy everything',
    copied: 'Copied',
    forget: 'Delete my data',
    after:
      "My covers will be empty, and reminders that haven't gone out won't be sent. We keep two ID numbers per claim, so that no cover is given out twice; if you claim again, you get the same one. Covers you have accepted in WeChat are not affected.",
    sure: {
      title: 'Delete my data?',
      content: 'Your claims, your reminders, what you wrote to us and our answers will be deleted for good.',
      yes: 'Delete',
      no: 'Keep it',
    },
    busy: 'Deleting',
    done: 'Deleted.',
  },
  ask: {
    kinds: { question: 'Question', complaint: 'Complaint' },
    about: (title) => `About "${title}"`,
    hint: 'Write here. Please leave out phone numbers and addresses.',
    phone: 'This looks like it has a phone number in it. Please remove it before sending.',
    send: 'Send',
    busy: 'Sending',
    short: (n) => `At least ${n} characters`,
    left: (n) => `${count(n)} characters left`,
    sent: {
      title: 'Received',
      sentence: (number) => `Your number is ${number}. The answer will appear under "Your questions".`,
      next: 'See your questions',
    },
    declined: 'It can be sent once you agree to the privacy guideline. What you wrote is still here.',
    wechat: 'Or tap "…" at the top right to complain to WeChat.',
    asked: 'Your questions',
  },
  asked: {
    sentence: 'Answers appear here and are kept for half a year at most.',
    number: (number) => `Number ${number}`,
    copy: 'Copy number',
    copied: 'Number copied',
    waiting: 'Waiting for an answer',
    answered: 'Answered',
    empty: {
      title: "You haven't asked anything yet",
      sentence: 'Ask about covers, claiming or your data.',
      next: 'Ask a question',
    },
  },
}
