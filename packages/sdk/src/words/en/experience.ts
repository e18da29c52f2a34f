import type { QuestionWords } from '../words.ts';

const experience: QuestionWords = {
  by: {
    label: 'What is in the way?',
    required: 'Please choose what is in the way.',
    invalid: 'Please choose one of the answers.',
    options: 'A person|A banner, flag or object|A pillar, rail or camera',
  },
  block: {
    label: 'Which block?',
    hint: 'It is on your ticket and on the sign at the stairs.',
    required: 'Please enter the block.',
    invalid: 'We do not know this place. Please pick it from the list.',
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
  photo: {
    label: 'Add a photo',
    hint: 'Please leave out faces, if you can.',
    required: 'Please add a photo.',
    invalid: 'This file cannot be sent. Please choose a photo.',
  },
  ticketRef: {
    label: 'What is the ticket number?',
    hint: 'The number under the code. Please do not send the code itself.',
    required: 'Please enter the ticket number.',
    invalid: 'Please check the ticket number. It uses letters and numbers.',
  },
  'seat_taken.ticketRef': { label: 'What is your ticket number?' },
  kind: {
    label: 'What kind of problem is it?',
    required: 'Please choose what it is.',
    invalid: 'Please choose one of the answers.',
  },
  'sound.kind': {
    label: 'What is wrong with the sound?',
    options: 'Too loud|Too quiet|Hard to understand|No sound',
  },
  zone: {
    label: 'Which part of the venue?',
    required: 'Please choose the area.',
    invalid: 'We do not know this place. Please pick it from the list.',
  },
  'screen.kind': {
    label: 'What is wrong with the screen?',
    options: 'Off|Shows the wrong thing|I cannot see it|Too bright or flickering',
  },
  screenId: {
    label: 'Which screen?',
    hint: 'For example: big screen above the north stand.',
    required: 'Please name the screen.',
    invalid: 'Please keep this under 40 characters.',
  },
  'smoke_smell.kind': {
    label: 'What do you notice?',
    hint: 'Smoke from a fire, or gas? Choose Danger now.',
    options: 'Someone is smoking|Someone is vaping|Toilet smell|Rubbish smell|Another smell',
  },
  aisle: {
    label: 'Is an aisle or exit blocked?',
    required: 'Please answer yes or no.',
    invalid: 'Please choose one of the answers.',
    options: 'Yes|No',
  },
  question: {
    label: 'What would you like to know?',
    required: 'Please write your question.',
    invalid: 'Please keep this under 300 characters.',
  },
  text: {
    label: 'Tell us in your own words',
    required: 'Please write a few words.',
    invalid: 'Please keep this under 2000 characters.',
  },
  'programme.text': { label: 'What would you like to tell us?' },
  wellbeing: {
    label: 'How are you feeling?',
    required: 'Please tell us how you feel.',
    invalid: 'Please choose one of the answers.',
    options: 'I am all right|I need help',
  },
  effect: {
    label: 'What disturbs you?',
    required: 'Please choose what disturbs you.',
    invalid: 'Please choose one of the answers.',
    options: 'Flashing lights|Laser|Smoke or haze|Bangs or fireworks|Loud sound or bass|Something else',
  },
};

export default experience;
