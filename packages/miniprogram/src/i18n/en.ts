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
    plenty: 'Plenty left',
    fast: 'Going fast',
    low: 'Nearly gone',
    gone: 'All gone',
    paused: 'Paused',
    ended: 'Ended',
    mine: 'Kept for you',
  },
  categories: {
    zodiac: 'Zodiac',
    festival: 'Festival',
    nature: 'Nature',
    landscape: 'Landscape',
    life: 'Everyday',
  },
  covers: {
    all: 'All',
    find: { search: 'Find a cover', hint: 'Name of a cover or brand', leave: 'Cancel' },
    noneFound: {
      title: 'No cover like that',
      sentence: 'Try another word, or see them all.',
      next: 'See all covers',
    },
    upNext: 'Opening next',
    empty: { title: 'New covers are on their way', sentence: 'Pull down to see whether one has come.' },
  },
  cover: {
    story: 'The story',
    drops: 'Drops',
    rules: 'Rules',
    stock: (n) => `${count(n)} covers`,
    opened: 'Open',
    endsAt: (at, now) => `Ends ${moment(at, now)}`,
    usableUntil: (at) => `Usable until ${day(at)}`,
    untilOpen: 'Opens in',
    untilNextDrop: 'Next drop in',
    look: 'See it large',
    play: 'Play the film',
    others: 'See other covers',
    leave: 'Back to the covers',
    ask: 'Complain or ask about this cover',
  },
  claim: {
    button: {
      claim: 'Claim this cover',
      opening: 'Getting it for you',
      queueing: (seconds) => `Trying again in ${seconds} s`,
      again: 'Try again',
      agree: 'Agree, then claim',
      opensIn: (milliseconds) => `Opens in ${span(milliseconds)}`,
      againIn: (milliseconds) => `Try again in ${span(milliseconds)}`,
      nextDrop: (at, now) => `Next drop ${soon(at, now)}`,
      notOpen: 'Not open yet',
      gone: 'All gone',
      paused: 'Paused',
      ended: 'Ended',
      unavailable: 'Not possible now',
    },
    note: {
      plenty: 'One each, first come first served',
      fast: 'Going fast, one each',
      low: 'Nearly gone, one each',
      opening: 'A moment; one tap is enough',
      queueing: (tries, most) =>
        `Many people are here; no need to keep tapping. Tried ${tries} of up to ${most} times for you`,
      declined:
        'The privacy guideline is not agreed to, so nothing was claimed and nothing written down. Look again when you like',
    },
    deliveries: {
      link: {
        open: 'Open the claim page',
        again: 'Open it again',
        ask: 'Ask for the page again',
        wall: 'Open again',
        granted: "Kept for you. Take it on WeChat's claim page",
        late: (seconds) => `Kept for you. The claim page is not ready; asking again in ${seconds} s`,
        slow: 'Kept for you. The claim page is not ready yet; it will not be lost, ask again later',
        failed: 'Kept for you. The claim page did not open; please try again',
        mine: 'Kept for you; open the claim page whenever you like',
      },
      serial: {
        open: 'Show the serial number',
        again: 'Copy the number',
        ask: 'Ask for the number again',
        wall: 'Show the number',
        granted: 'Kept for you; this number is yours alone',
        late: (seconds) => `Kept for you. The number is not ready; asking again in ${seconds} s`,
        slow: 'Kept for you. The number is not ready yet; it will not be lost, ask again later',
        failed: 'Kept for you. The number could not be shown; please try again',
        mine: 'Kept for you; look at its number whenever you like',
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
    grantedAt: (at, now) => `Kept ${moment(at, now)}`,
    usableUntil: (at) => `Usable until ${day(at)}`,
    expired: 'No longer usable',
    opening: 'Opening',
    lessMotion: 'Less motion',
    empty: {
      title: 'No covers yet',
      sentence: 'Pick one you like; once it is yours it hangs here.',
      next: 'See the covers',
    },
  },
  remind: {
    offer: 'Remind me when it opens',
    waiting: 'WeChat will remind you',
    sent: 'The reminder was sent',
    lost: 'The reminder was not sent; ask again',
    rejected: 'Not allowed, so no reminder',
    'switched-off': "Messages are off in WeChat's settings",
    failed: 'That did not work; tap once more',
    declined: 'The privacy guideline is not agreed to',
  },
  consent: {
    title: 'Before you go on',
    sentence:
      'A claim records which cover this WeChat account took and when, so that each person has one. Of reminders and questions only what you ask of us is kept. No name, picture or phone number is read.',
    guideline: 'Privacy guideline',
    more: 'What is kept, how long',
    agree: 'Agree and go on',
    decline: 'Not now',
  },
  places: {
    reminders: 'Reminders',
    ask: 'Complain or ask',
    kept: 'My data',
    rules: 'How claiming works',
    agreement: 'Agreement',
    privacy: 'Privacy',
    about: 'About us',
  },
  problems: {
    offline: { title: 'No network', sentence: 'Connect, then try again.' },
    timeout: { title: 'This takes long', sentence: 'No answer so far; please try again.' },
    crowd: { title: 'Many people are here', sentence: 'Rest a moment, then try again.' },
    fault: { title: 'Something broke on our side', sentence: 'Please try again; what is yours stays yours.' },
    retry: 'Try again',
    reference: (id) => `Reference ${id}`,
  },
  refusals: {
    BAD_REQUEST: { says: 'That request was not clear.', next: 'Open the mini program again and retry.' },
    NO_IDENTITY: {
      says: 'WeChat did not tell us who you are.',
      next: 'Close the mini program and open it from WeChat.',
    },
    NO_CAMPAIGN: { says: 'This cover is no longer here.', next: 'See the other covers.' },
    NOT_OPEN: { says: 'It is not open yet.', next: 'Come back when the time comes.' },
    NEXT_DROP: { says: 'This drop is all gone.', next: 'There is another one.' },
    NOT_ELIGIBLE: {
      says: 'This WeChat account cannot have this cover for now.',
      next: "WeChat's safety check did not pass; if you think it is wrong, tell us.",
    },
    CODE_WRONG: { says: 'This is not one of the codes.', next: 'Look at each character and enter it again.' },
    CODE_USED: {
      says: 'Somebody else has used this code.',
      next: 'Try another one, or ask whoever gave it to you.',
    },
    CODE_REVOKED: {
      says: 'This code gives nothing any more.',
      next: 'Try another one, or ask whoever gave it to you.',
    },
    PAUSED: { says: 'Paused for now.', next: 'Pull down to refresh in a while.' },
    ENDED: { says: 'This cover is no longer given out.', next: 'See the other covers.' },
    SOLD_OUT: { says: 'Every one of these covers is taken.', next: 'See the other covers.' },
    RETRY_LATER: { says: 'Many people are here.', next: 'Rest a moment, then tap once more.' },
    NO_DROP: { says: 'This drop is no longer there.', next: 'Pull down to see the new times.' },
    DROP_OPEN: { says: 'This drop is open already.', next: 'You can claim it now.' },
    NO_TEMPLATE: { says: 'No reminders are sent now.', next: 'Note the time and come back then.' },
    TOO_MANY: { says: 'There are many of these already.', next: 'Come back in a while.' },
    UNKNOWN: { says: 'It cannot be claimed now.', next: 'Update the mini program and try again.' },
  },
  share: (title) => `${title} · a WeChat red packet cover`,
  loading: 'Loading',
}
