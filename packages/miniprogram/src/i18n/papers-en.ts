import { ARCHIVED_WITHIN_DAYS } from '@hongbao/domain'
import type { Papers } from './papers'

export const papers: Papers = {
  about: {
    parts: [
      {
        heading: 'What this is',
        lines: [
          'Brands, creators and owners of works give out WeChat red packet covers here, free. Who gives a cover stands below its name.',
        ],
      },
      {
        heading: 'Who runs it',
        lines: [
          'WeChat has checked the operator\'s name: tap "…" at the top right, then the mini program\'s name, to see it.',
        ],
      },
      {
        heading: 'What we do not do',
        lines: [
          'We sell no covers and take no money.',
          'Sharing, inviting or watching adverts earns no cover and moves nobody forward.',
        ],
      },
      {
        heading: 'How to reach us',
        lines: [
          'Under Mine, tap "Complain or ask" and write to us.',
          'Or tap "…" at the top right and complain to WeChat.',
        ],
      },
    ],
  },
  agreement: {
    parts: [
      {
        heading: 'What we offer',
        lines: [
          'You can look at covers free of charge and claim them while they are open, one of each for each person.',
          "Once it is yours, we open WeChat's claim page for you, or give you a serial number to enter in WeChat. Taking the cover and sending red packets with it happens in WeChat.",
        ],
      },
      {
        heading: 'Saved, and taken',
        lines: [
          '"Saved for you" means that this one stands under your name and goes to nobody else.',
          "Whether you then took it on WeChat's claim page, WeChat does not tell us; so we never say that you did.",
        ],
      },
      {
        heading: 'Using a cover',
        lines: [
          'A cover can be used for a limited time, which stands on its page and under Mine.',
          "How it can be used follows WeChat's rules for red packet covers; WeChat can stop a cover that breaks them.",
        ],
      },
      {
        heading: 'Please do not',
        lines: [
          'Do not send requests by program, and do not sell covers on. Whatever the way, each WeChat account has one of each.',
        ],
      },
      {
        heading: 'When something breaks',
        lines: [
          'If something breaks on our side, what is saved for you stays yours; come back and open the claim page again.',
        ],
      },
    ],
  },
  rules: {
    parts: [
      {
        heading: 'Who can claim',
        lines: [
          'One of each cover for each WeChat account, free.',
          'Where a cover has rules of its own, those on its page count.',
        ],
      },
      {
        heading: 'What counts as claimed',
        lines: [
          'It is yours once your tap has reached our server and your place is written down. First come, first served.',
          "Opening a page, sharing it or coming from somebody's share claims nothing for you.",
        ],
      },
      {
        heading: 'Drops and what is left',
        lines: [
          'A cover may come in several drops; the times and numbers stand on its page.',
          'What a drop leaves over stays open until the campaign ends.',
          "The server's clock counts; the countdowns are set by it.",
        ],
      },
      {
        heading: 'When many people come',
        lines: [
          'Your request waits and tries again by itself, up to eight times, as far apart as the server asks, with a little chance.',
          'Tapping more is no faster, and stopping costs nothing.',
        ],
      },
      {
        heading: 'All gone, and more',
        lines: [
          '"All gone" means that every one stands under somebody\'s name.',
          'The giver may add more, and then it opens again; or may pause it, and then nobody can claim.',
        ],
      },
      { heading: 'Sharing', lines: ['Sharing earns nothing and costs nothing.'] },
    ],
  },
  privacy: {
    parts: [
      {
        heading: 'What WeChat tells us',
        lines: [
          'One identifier only (openid), which stands for your WeChat account in this mini program alone.',
          'We do not read your name, picture, phone number, place or contacts, and ask for no such permission.',
        ],
      },
      {
        heading: 'Looking at covers',
        lines: [
          'Looking leaves no record of you: the list of covers is public files.',
          'When these cannot be read, a cloud function gives the list; then, as you open a cover, it looks up whether it is yours already.',
        ],
      },
      {
        heading: 'Claiming',
        lines: [
          'Before your first claim you are asked to agree to the privacy guideline; if you do not, nothing is written down.',
          'A claim records which cover, which unit of it, when, and a code name worked out from the identifier. These records alone tell nobody who you are.',
          'It is kept until the campaign is archived, so that each person claims once and you can open the claim page again.',
          "To open the claim page, the identifier goes to WeChat's cover service, which answers with the link.",
          'Of a cover that asks for a code, the unit is the code you used: its number in the series is recorded, not the code itself.',
          'Of a cover that comes with a serial number, we also record which number your claim has, so that no number goes to two people and you can see yours again.',
        ],
      },
      {
        heading: 'Archiving',
        lines: [
          `A campaign is archived at most ${ARCHIVED_WITHIN_DAYS} days after its end. Everything about you in its claims is then erased, and the key behind your code name in it is destroyed.`,
          'Two numbers are left of each cover, so that it is never given out again. They point to nobody, and nobody can work them out from your identifier.',
          'Serial numbers are erased at the same time.',
          'After that the claim page no longer opens, the cover is no longer in "Mine", and whoever asks is told only that the campaign has ended.',
          'Campaigns published earlier have no key of their own and use the one that all campaigns share. The rest is erased all the same, but that key could still give their numbers.',
        ],
      },
      {
        heading: 'Reminders',
        lines: [
          'When you allow WeChat to send one message, we record which drop, together with your identifier, which WeChat needs to deliver it.',
          'Once the message is sent, the identifier is deleted; the rest is kept for 30 days more at most. Each consent sends one message. You can cancel it under "Reminders", and then nothing of it is kept.',
        ],
      },
      {
        heading: 'Questions and complaints',
        lines: [
          "What you wrote, the operators' answer, and when, for 180 days at most. Only you and the operators can read it.",
          '"Your questions" lists each of them with its answer.',
        ],
      },
      {
        heading: 'Deleting',
        lines: [
          'Under Mine, "My data" shows every record, which you can copy, and you can delete all of it at any time.',
          'A claim then keeps two keys and nothing else, so that one cover never goes out twice. The request itself is kept for 30 days.',
          'A serial number stays with one of the two keys until the campaign is archived.',
        ],
      },
      {
        heading: 'On your phone',
        lines: [
          'Your phone keeps the list of covers, which are yours, the reminders you asked for, the covers you marked as wanted and your choice of less motion. Deleting the mini program deletes them.',
        ],
      },
      {
        heading: 'Logs',
        lines: [
          "For each request, WeChat's cloud keeps which function was asked, how long it took and what it answered. That holds no identifier. The answer to a claim of a cover with a serial number holds your number.",
          'When you open "Your questions" or "My data", the answer holds what you wrote and what was answered, and so does that record. It is kept for 30 days at most, and only the operators can see it. No other request holds it.',
          "When something breaks on your phone, WeChat's real-time log is told what broke and where in our program, once.",
        ],
      },
      {
        heading: 'Who sees it',
        lines: [
          'The brands that give covers do not see who claimed. We hand this to nobody else and use it for no advert.',
        ],
      },
    ],
  },
}
