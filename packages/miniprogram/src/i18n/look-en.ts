import type { LookMessages } from './look'

export const look: LookMessages = {
  worn: {
    title: 'How it looks in use',
    sentence: "A sketch in WeChat's proportions. In WeChat it may look a little different.",
    chat: 'In a chat',
    packet: 'The red packet',
    opened: 'Once opened',
    wish: 'Best wishes',
    from: 'A red packet from you',
    kind: 'Red Packet',
    hello: 'Happy New Year!',
    open: 'Open it',
    close: 'Close it',
    amount: (yuan) => `¥${yuan}`,
    use: 'How to send one',
  },
  use: {
    title: 'How to use it',
    sentence: "Once you've accepted the cover on WeChat's claim page, it takes three steps.",
    button: {
      heading: 'Tap "Red Packet"',
      text: 'Open a chat, tap "+" at the bottom right, then "Red Packet".',
      label: 'Red Packet',
    },
    row: {
      heading: 'Tap the cover row',
      text: 'On the page where you enter the amount, tap the row with the cover.',
      label: 'Cover',
    },
    cover: {
      heading: 'Choose this one',
      text: 'Swipe to this cover, go back, and prepare the red packet.',
      label: 'Prepare',
    },
    none: "Can't find it? Open the claim page under Mine first, and accept the cover in WeChat.",
    mine: 'Go to my covers',
  },
  calendar: {
    title: 'Drop calendar',
    sentence: 'When each drop opens. Tap a bell, and WeChat sends you one message when it does.',
    days: { today: 'Today', tomorrow: 'Tomorrow', week: 'Within seven days', later: 'Later' },
    empty: { title: 'No drops coming up', sentence: 'New ones will appear here.', next: 'See all covers' },
  },
  brand: {
    covers: 'Its covers',
    gone: {
      title: 'Brand not found',
      sentence: 'Its covers may no longer be listed.',
      next: 'See all covers',
    },
    share: (name) => `Free WeChat red packet covers from ${name}`,
  },
}
