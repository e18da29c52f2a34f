import type { QuestionWords } from '../words.ts';

const safety: QuestionWords = {
  callNow: {
    label: 'In danger? Call {emergencyNumber} now.',
    hint: 'Then tell us here where you are. We send help at once.',
  },
  kind: {
    label: 'What kind of problem is it?',
    required: 'Please choose what it is.',
    invalid: 'Please choose one of the answers.',
  },
  'danger.kind': {
    label: 'What is the danger?',
    options: 'Fire|Smoke|People are crushed|Something may fall|Gas or chemical smell|Another danger',
  },
  here: {
    label: 'Where are you now?',
    hint: 'Look for a sign near you and type its block or gate.',
    required: 'Please tell us where you are, so we can find you.',
    invalid: 'We do not know this place. Please pick it from the list.',
  },
  peopleAtRisk: {
    label: 'How many people are at risk?',
    required: 'Please choose how many.',
    invalid: 'Please choose one of the answers.',
    options: 'One or two|A few|Ten or more|Not sure',
  },
  weapon: {
    label: 'Do you see a weapon?',
    required: 'Please answer. Not sure is fine.',
    invalid: 'Please choose one of the answers.',
    options: 'Yes|No|Not sure',
  },
  block: {
    label: 'Which block?',
    hint: 'It is on your ticket and on the sign at the stairs.',
    required: 'Please enter the block.',
    invalid: 'We do not know this place. Please pick it from the list.',
  },
  people: {
    label: 'How many people are involved?',
    required: 'Please choose how many.',
    invalid: 'Please choose one of the answers.',
    options: 'One or two|A few|Ten or more|Not sure',
  },
  discreet: {
    label: 'Shall we help without drawing attention?',
    hint: 'Staff will not name you or point you out.',
    required: 'Please choose how we should come.',
    invalid: 'Please choose one of the answers.',
    options: 'Yes, quietly|No, come openly',
  },
  stillThere: {
    label: 'Is the person still there?',
    required: 'Please answer. Not sure is fine.',
    invalid: 'Please choose one of the answers.',
    options: 'Yes|No|Not sure',
  },
  what: {
    label: 'What is it?',
    required: 'Please tell us what it is.',
    invalid: 'Please keep this under 300 characters.',
  },
  'hate.what': {
    label: 'What was said or done?',
    hint: 'Write only what you feel able to.',
    required: 'Please tell us what was said or done.',
    invalid: 'Please keep this under 1000 characters.',
  },
  anonymous: {
    label: 'Would you like to stay anonymous?',
    hint: 'You can still follow your report with its code.',
    required: 'Please answer yes or no.',
    invalid: 'Please choose one of the answers.',
    options: 'Yes|No',
  },
  row: {
    label: 'Which row?',
    required: 'Please enter the row.',
    invalid: 'This row is not in the block. Please check your ticket.',
  },
  seat: {
    label: 'Which seat?',
    required: 'Please enter the seat.',
    invalid: 'This seat is not in the row. Please check your ticket.',
  },
  'thrown.what': {
    label: 'What is it?',
    required: 'Please tell us what it is.',
    invalid: 'Please choose one of the answers.',
    options: 'Bottle or cup|Another object|Flare or smoke|Firework or bang|Laser pen|Something else',
  },
  doNotTouchShown: {
    label: 'Do not touch it. Move away calmly.',
    hint: 'Use your phone only when you are well away from it.',
  },
  description: {
    label: 'Please describe what you see',
    required: 'Please describe it in a few words.',
    invalid: 'Please keep this under 600 characters.',
  },
  'suspicious.description': { label: 'What did you see?' },
  item: {
    label: 'Which item is it?',
    required: 'Please name the item.',
    invalid: 'Please keep this under 120 characters.',
  },
  'theft.item': { label: 'What was taken?' },
  when: {
    label: 'When did it happen?',
    hint: 'About is fine.',
    required: 'Please tell us when.',
    invalid: 'Please pick a day and time that is not in the future.',
  },
  'theft.when': { label: 'When did you notice?' },
  'theft.here': { label: 'Where did it happen?' },
  policeWanted: {
    label: 'Would you like to speak to the police?',
    required: 'Please answer yes or no.',
    invalid: 'Please choose one of the answers.',
    options: 'Yes|No',
  },
  level: {
    label: 'How bad is it?',
    required: 'Please choose how bad it is.',
    invalid: 'Please choose one of the answers.',
    options: 'Busy, but moving|Very slow|Stuck or pressed',
  },
  'crowding.level': { hint: 'Hard to breathe or being pushed? Choose Danger now.' },
  concern: {
    label: 'What worries you?',
    hint: 'A few words are enough. Please add no photo.',
    required: 'Please tell us what worries you.',
    invalid: 'Please keep this under 1000 characters.',
  },
};

export default safety;
