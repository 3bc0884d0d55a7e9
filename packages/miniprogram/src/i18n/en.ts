import { clockSpan, count, dateParts, daysAway, longSpan, timeOfDay } from './format'
import type { Messages } from './messages'

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

const span = (milliseconds: number): string => {
  const long = longSpan(milliseconds)
  return long ? `${long.days} d ${long.hours} h` : clockSpan(milliseconds)
}

const day = (at: number): string => {
  const { year, month, day } = dateParts(at)
  return `${months[month - 1]} ${day}, ${year}`
}

const moment = (at: number, now: number): string => {
  const { month, day } = dateParts(at)
  const near = ['today', 'tomorrow'][daysAway(at, now)]
  return `${near ?? `${months[month - 1]} ${day}`}, ${timeOfDay(at)}`
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

const soon = (at: number, now: number): string => (daysAway(at, now) === 0 ? timeOfDay(at) : moment(at, now))

export const en: Messages = {
  title: 'Hongbao Covers',
  tabs: { covers: 'Covers', mine: 'Mine' },
  /** Between two sentences, and between two parts of one. */
  between: ' ',
  comma: '. ',
  span,
  when: (at, now) => capital(moment(at, now)),
  card: {
    opensIn: (milliseconds) => `Opens in ${span(milliseconds)}`,
    nextDrop: (at, now) => `Next drop ${soon(at, now)}`,
    plenty: 'Available',
    fast: 'Going fast',
    low: 'Almost gone',
    gone: 'All claimed',
    paused: 'Paused',
    ended: 'Ended',
    mine: 'Saved for you',
  },
  nth: (n) => (n > 1 ? `Drop ${n}` : ''),
  categories: {
    zodiac: 'Zodiac',
    festival: 'Festivals',
    nature: 'Nature',
    landscape: 'Landscapes',
    life: 'Everyday',
  },
  covers: {
    all: 'All',
    openNow: 'Available now',
    wanted: 'Wanted',
    find: { search: 'Search covers', hint: 'Goat, moon, red, a brand…', leave: 'Cancel', clear: 'Clear' },
    noneFound: {
      title: 'No covers found',
      sentence: 'Try another word, or pick a category.',
      next: 'See all covers',
      instead: 'Available now',
    },
    upNext: 'Opening next',
    calendar: 'All upcoming drops',
    end: "That's all of them",
    empty: { title: 'New covers are on their way', sentence: 'Pull down to check for new ones.' },
  },
  cover: {
    story: 'The story',
    drops: 'Drops',
    rules: 'Rules',
    stock: (n) => `${count(n)} covers`,
    opened: 'Opened',
    coming: 'Not open yet',
    endsAt: (at, now) => `Ends ${moment(at, now)}`,
    usableUntil: (at) => `Can be used in WeChat until ${day(at)}`,
    untilOpen: 'Opens in',
    untilNextDrop: 'Next drop in',
    want: 'Want it',
    wanted: 'Wanted, noted on this phone',
    look: 'View full size',
    worn: 'See how it looks in use',
    use: 'How to use it',
    brand: (name) => `All covers from ${name}`,
    play: 'Play the film',
    leave: 'Back to the covers',
    ask: 'Ask or complain about this cover',
  },
  claim: {
    button: {
      claim: 'Claim this cover',
      opening: 'Getting it for you',
      queueing: (seconds) => `Trying again in ${seconds} s`,
      again: 'Try again',
      agree: 'Agree and claim',
      remind: 'Remind me when it opens',
      remindAgain: 'Remind me again',
      others: 'See other covers',
      ask: 'Tell us',
      againIn: (milliseconds) => `Try again in ${span(milliseconds)}`,
    },
    note: {
      plenty: 'One each, first come, first served',
      fast: 'Going fast. One each',
      low: 'Almost gone. One each',
      NOT_OPEN: 'WeChat will send you one message when it opens',
      NEXT_DROP: 'This drop is all claimed. WeChat will send you one message when the next one opens',
      opensAt: (at, now) => `Not open yet. It opens ${moment(at, now)}`,
      opening: 'One moment, no need to tap again',
      queueing: (tries, most) =>
        `It's busy. No need to keep tapping: we've tried ${tries} of up to ${most} times for you`,
      declined:
        "You haven't agreed to the privacy guideline, so nothing was claimed and nothing was recorded. You can decide later",
    },
    deliveries: {
      link: {
        open: 'Open the claim page',
        again: 'Open the claim page again',
        ask: 'Get the claim page again',
        wall: 'Open claim page',
        granted: "Saved for you. Finish on WeChat's claim page",
        late: (seconds) => `Saved for you. The claim page isn't ready yet. Trying again in ${seconds} s`,
        slow: "Saved for you. The claim page isn't ready yet. You won't lose the cover, so try again later",
        failed: "Saved for you. The claim page didn't open. Please try again",
        refused:
          "Saved for you, and you won't lose it. WeChat has refused twice to open the claim page: update WeChat, or open Mine on another phone with this account",
        unsupported:
          "Saved for you. WeChat on this device can't open the claim page. Use WeChat on a phone and open Mine",
        mine: 'Saved for you. Open the claim page whenever you like',
      },
      serial: {
        open: 'Show the serial number',
        again: 'Copy the number',
        ask: 'Get the number again',
        wall: 'Show the number',
        granted: 'Saved for you. This number is yours alone',
        late: (seconds) => `Saved for you. The number isn't ready yet. Trying again in ${seconds} s`,
        slow: "Saved for you. The number isn't ready yet. You won't lose it, so try again later",
        failed: "Saved for you. The number couldn't be shown. Please try again",
        refused: "Saved for you, and you won't lose it. The number still can't be shown. Please tell us",
        unsupported: "Saved for you. This WeChat can't show the number. Update WeChat and open Mine",
        mine: 'Saved for you. Look at its number whenever you like',
      },
    },
    code: {
      hint: 'Enter your code',
      paste: 'Paste',
      scan: 'Scan',
      needed: 'This cover asks for a code of 12 characters; capitals, spaces and dashes do not matter',
    },
    serial: {
      label: 'Serial number of the cover',
      hint: 'Where you send a red packet in WeChat, tap the cover, then "Add cover", and enter it there',
    },
    unsealing: 'Opening the packet',
    skip: 'Tap to skip',
  },
  mine: {
    heading: 'My covers',
    number: (number) => `No. ${number}`,
    grantedAt: (at, now) => `Saved ${moment(at, now)}`,
    usableUntil: (at) => `Can be used until ${day(at)}`,
    expired: 'Can no longer be used',
    opening: 'Opening',
    lessMotion: 'Reduce motion',
    gone: 'This cover is no longer saved for you',
    empty: {
      title: 'No covers yet',
      sentence: 'Pick one you like. Once you claim it, it appears here.',
      next: 'See covers',
    },
  },
  remind: {
    bell: (title) => `Remind me when ${title} opens`,
    waiting: 'WeChat will remind you',
    sent: 'The reminder was sent',
    lost: "The reminder didn't go out. You can ask for it again",
    rejected: "You didn't allow it, so there will be no reminder",
    'switched-off': "Messages are turned off in WeChat's settings",
    failed: "That didn't work. Please tap again",
    declined: "You haven't agreed to the privacy guideline",
  },
  consent: {
    title: 'Before you continue',
    sentence:
      'When you claim, we record which cover this WeChat account claimed and when, so that each person gets one. For reminders and questions, we keep only what you ask us to do. We never read your name, picture or phone number.',
    guideline: 'Privacy guideline',
    more: 'What we keep, and how long',
    agree: 'Agree and continue',
    decline: 'Not now',
  },
  looks: { use: 'How to use a cover', calendar: 'Drop calendar' },
  places: {
    reminders: 'Reminders',
    ask: 'Questions and complaints',
    kept: 'My data',
    rules: 'How claiming works',
    agreement: 'Terms of use',
    privacy: 'Privacy',
    about: 'About us',
    operate: 'For operators',
  },
  problems: {
    offline: { title: 'No network', sentence: 'Connect and try again.' },
    timeout: { title: 'This is taking a while', sentence: "We haven't had an answer yet. Please try again." },
    crowd: { title: "It's very busy", sentence: 'Wait a moment, then try again.' },
    fault: {
      title: 'Something went wrong on our side',
      sentence: "Please try again. You won't lose what's saved for you.",
    },
    retry: 'Try again',
    broken: {
      title: 'Something went wrong here',
      sentence: "It's not your doing. Try again: you won't lose what's saved for you.",
    },
    asOf: (at, now) => `No network. This is how things stood ${moment(at, now)}`,
    reference: (id) => `Reference ${id}`,
  },
  refusals: {
    BAD_REQUEST: { says: "That didn't work.", next: 'Close the mini program, open it and try again.' },
    NO_IDENTITY: {
      says: "WeChat didn't tell us who you are.",
      next: 'Close the mini program and open it from WeChat.',
    },
    NO_CAMPAIGN: { says: 'This cover is no longer here.', next: 'See other covers.' },
    NOT_OPEN: { says: "It isn't open yet.", next: 'Come back when it opens.' },
    NEXT_DROP: { says: 'This drop is all claimed.', next: 'There is another one.' },
    NOT_ELIGIBLE: {
      says: "This WeChat account can't claim this cover for now.",
      next: "WeChat's safety check didn't pass. If you think that's wrong, tell us.",
    },
    NOT_CLAIMED: {
      says: 'This cover is no longer saved for you.',
      next: 'If it is still open, claim it again.',
    },
    CODE_WRONG: { says: "This code isn't right.", next: 'Check each character and enter it again.' },
    CODE_USED: {
      says: 'Somebody else has used this code.',
      next: 'Try another one, or ask whoever gave it to you.',
    },
    CODE_REVOKED: {
      says: 'This code is no longer valid.',
      next: 'Try another one, or ask whoever gave it to you.',
    },
    PAUSED: { says: 'Paused for now.', next: 'Pull down to check again in a while.' },
    ENDED: { says: 'This cover is no longer given out.', next: 'See other covers.' },
    SOLD_OUT: { says: 'Every one of these covers has been claimed.', next: 'See other covers.' },
    RETRY_LATER: { says: "It's very busy.", next: 'Wait a moment, then tap again.' },
    NO_DROP: { says: 'This drop has been cancelled.', next: 'Pull down to see the new times.' },
    DROP_OPEN: { says: 'This drop is already open.', next: 'You can claim it now.' },
    NO_TEMPLATE: { says: 'Reminders are not available now.', next: 'Note the time and come back then.' },
    TOO_MANY: { says: "You've reached the limit.", next: 'Come back in a while.' },
    UNKNOWN: { says: "It can't be claimed right now.", next: 'Update the mini program and try again.' },
  },
  share: (title) => `${title}: a free cover for your WeChat red packets`,
  shareAll: 'Free covers for your WeChat red packets',
  moments: 'This is only a preview in Moments. Tap "Go to Mini Program" below to claim it or get a reminder.',
  loading: 'Loading',
}
