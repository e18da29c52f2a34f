import type { QuestionWords } from '../words.ts';

const entry: QuestionWords = {
  gate: {
    label: 'Which gate?',
    hint: 'It is on your ticket and above the gate.',
    required: 'Please choose the gate.',
    invalid: 'We do not know this place. Please pick it from the list.',
  },
  errorShown: {
    label: 'What did the scanner show?',
    required: 'Please choose what it showed.',
    invalid: 'Please choose one of the answers.',
    options: 'Already used|Not valid|Wrong gate|Too early|Nothing, or code not read|Something else',
  },
  partySize: {
    label: 'How many people are with you, you included?',
    required: 'Please enter how many people.',
    invalid: 'Please enter a number from 1 to 50.',
  },
  ticketRef: {
    label: 'What is the ticket number?',
    hint: 'The number under the code. Please do not send the code itself.',
    required: 'Please enter the ticket number.',
    invalid: 'Please check the ticket number. It uses letters and numbers.',
  },
  laneNo: {
    label: 'Which lane?',
    hint: 'The number is on the turnstile.',
    required: 'Please enter the lane number.',
    invalid: 'Please keep this under 8 characters.',
  },
  blocked: {
    label: 'Is the way in blocked?',
    required: 'Please answer yes or no.',
    invalid: 'Please choose one of the answers.',
    options: 'Yes|No',
  },
  waitMin: {
    label: 'About how many minutes have you waited?',
    required: 'Please enter the minutes.',
    invalid: 'Please enter a number from 0 to 600.',
  },
  crowding: {
    label: 'How tight is it around you?',
    hint: 'Hard to breathe or being pushed? Choose Danger now.',
    required: 'Please choose how tight it is.',
    invalid: 'Please choose one of the answers.',
    options: 'Room to move|Tight, slow|Pressed, cannot move',
  },
  here: {
    label: 'Where are you now?',
    hint: 'Look for a sign near you and type its block or gate.',
    required: 'Please tell us where you are, so we can find you.',
    invalid: 'We do not know this place. Please pick it from the list.',
  },
  'wrong_gate.gate': { label: 'Which gate is on your ticket?' },
  ticketBlock: {
    label: 'Which block is on your ticket?',
    required: 'Please enter the block.',
    invalid: 'Please keep this under 12 characters.',
  },
  docType: {
    label: 'Which ID do you have with you?',
    hint: 'Only the kind. Never send the number or a picture.',
    required: 'Please choose the ID.',
    invalid: 'Please choose one of the answers.',
    options: 'ID card|Passport|Residence permit|Driving licence|Only a copy on my phone|None',
  },
  issue: {
    label: 'What is the problem?',
    required: 'Please tell us what the problem is.',
    invalid: 'Please keep this under 300 characters.',
  },
  'id_check.issue': { label: 'What went wrong with the check?' },
  item: {
    label: 'Which item is it?',
    required: 'Please name the item.',
    invalid: 'Please keep this under 120 characters.',
  },
  'bag_search.item': { label: 'Which item is it about?' },
  'bag_search.issue': { label: 'What happened at the search?' },
  reasonGiven: {
    label: 'What reason did they give you?',
    hint: 'Write “none” if nobody told you.',
    required: 'Please tell us the reason given.',
    invalid: 'Please keep this under 300 characters.',
  },
  reason: {
    label: 'What is the reason?',
    required: 'Please tell us the reason.',
    invalid: 'Please keep this under 300 characters.',
  },
  'reentry.reason': { label: 'Why do you need to come back in?' },
  need: {
    label: 'What do you need?',
    required: 'Please choose what you need.',
    invalid: 'Please choose one of the answers.',
  },
  'cold_queue.need': {
    label: 'Who needs help in the queue?',
    required: 'Please choose who needs help.',
    invalid: 'Please choose at least one answer.',
    options: 'Older person|Small child|Pregnant person|Someone feeling ill|Disabled person|Someone else',
  },
  count: {
    label: 'How many people need help?',
    required: 'Please enter how many people.',
    invalid: 'Please enter a number from 1 to 500.',
  },
};

export default entry;
