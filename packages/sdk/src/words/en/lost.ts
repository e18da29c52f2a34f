import type { QuestionWords } from '../words.ts';

const lost: QuestionWords = {
  name: {
    label: 'What is their name?',
    hint: 'Only our safety team sees this.',
    required: 'Please enter the name.',
    invalid: 'Please keep this under 80 characters.',
  },
  'child_lost.name': { label: 'What is the child’s name?' },
  age: {
    label: 'How old are they?',
    required: 'Please enter the age.',
    invalid: 'Please enter a number from 0 to 120.',
  },
  'child_lost.age': {
    label: 'How old is the child?',
    required: 'Please enter the age.',
    invalid: 'Please enter a number from 0 to 17.',
  },
  clothing: {
    label: 'What are they wearing?',
    hint: 'Colours first: red shirt, blue jeans, white cap.',
    required: 'Please describe the clothes.',
    invalid: 'Please keep this under 200 characters.',
  },
  'child_lost.clothing': { label: 'What is the child wearing?' },
  lastSeen: {
    label: 'Where and when did you last see them?',
    required: 'Please tell us where and when.',
    invalid: 'Please keep this under 200 characters.',
  },
  'child_lost.lastSeen': { label: 'Where and when did you last see the child?' },
  phone: {
    label: 'Which phone number can we call?',
    required: 'Please enter a phone number.',
    invalid: 'Please check the number. Add the country code if it is foreign.',
  },
  description: {
    label: 'Please describe what you see',
    required: 'Please describe it in a few words.',
    invalid: 'Please keep this under 600 characters.',
  },
  'person_lost.description': {
    label: 'What do they look like?',
    hint: 'Age, clothes, hair, and anything we should know to help.',
  },
  stayWith: {
    label: 'Please stay with them until our team is there.',
    hint: 'Stay where you are. Do not share names or pictures.',
  },
  here: {
    label: 'Where are you now?',
    hint: 'Look for a sign near you and type its block or gate.',
    required: 'Please tell us where you are, so we can find you.',
    invalid: 'We do not know this place. Please pick it from the list.',
  },
  'person_found.description': {
    label: 'Who did you find?',
    hint: 'About how old, and what they wear. No name needed.',
  },
  item: {
    label: 'Which item is it?',
    required: 'Please name the item.',
    invalid: 'Please keep this under 120 characters.',
  },
  'item_lost.item': { label: 'What did you lose?' },
  colour: {
    label: 'What colour is it?',
    required: 'Please enter the colour.',
    invalid: 'Please keep this under 60 characters.',
  },
  where: {
    label: 'Where was it?',
    required: 'Please tell us where.',
    invalid: 'We do not know this place. Please pick it from the list.',
  },
  'item_lost.where': { label: 'Where did you last have it?' },
  when: {
    label: 'When did it happen?',
    hint: 'About is fine.',
    required: 'Please tell us when.',
    invalid: 'Please pick a day and time that is not in the future.',
  },
  'item_lost.when': { label: 'When did you last have it?' },
  contact: {
    label: 'How can we reach you?',
    hint: 'Email or phone, whichever you like.',
    required: 'Please enter an email address or phone number.',
    invalid: 'Please check the email address or phone number.',
  },
  'item_found.item': { label: 'What did you find?' },
  'item_found.where': { label: 'Where did you find it?' },
  handedTo: {
    label: 'Where is the item now?',
    required: 'Please choose where it is.',
    invalid: 'Please choose one of the answers.',
    options: 'I have it|I gave it to staff|At the lost & found desk|I left it there',
  },
};

export default lost;
