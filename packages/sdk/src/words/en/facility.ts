import type { QuestionWords } from '../words.ts';

const facility: QuestionWords = {
  damage: {
    label: 'What is wrong with the seat?',
    required: 'Please choose what is wrong.',
    invalid: 'Please choose one of the answers.',
    options: 'Broken|Dirty|Wet',
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
  kind: {
    label: 'What kind of problem is it?',
    required: 'Please choose what it is.',
    invalid: 'Please choose one of the answers.',
  },
  'toilet.kind': {
    label: 'What is wrong there?',
    options: 'Blocked|Dirty|No paper or soap|Long queue|Door, tap or light broken',
  },
  zone: {
    label: 'Which part of the venue?',
    required: 'Please choose the area.',
    invalid: 'We do not know this place. Please pick it from the list.',
  },
  nearBlock: {
    label: 'Which block is it near?',
    required: 'Please enter the nearest block.',
    invalid: 'Please keep this under 12 characters.',
  },
  'water.kind': {
    label: 'What is wrong with the water?',
    options: 'I find no water|The tap is broken|Looks or tastes odd',
  },
  location: {
    label: 'Where exactly?',
    hint: 'For example: stairs between blocks 112 and 113.',
    required: 'Please describe the spot.',
    invalid: 'Please keep this under 160 characters.',
  },
  'litter.location': { label: 'Where is the litter?' },
  'spill.location': { label: 'Where is the floor slippery?' },
  size: {
    label: 'How big is it?',
    required: 'Please choose the size.',
    invalid: 'Please choose one of the answers.',
  },
  'spill.size': {
    label: 'How big is the wet spot?',
    options: 'Smaller than a chair|As big as a table|Larger',
  },
  peopleInside: {
    label: 'Is anyone stuck inside?',
    required: 'Please answer yes or no.',
    invalid: 'Please choose one of the answers.',
    options: 'Yes|No',
  },
  unitNo: {
    label: 'Number of the lift or escalator',
    hint: 'It is on a plate beside the door.',
    required: 'Please enter the number.',
    invalid: 'Please keep this under 12 characters.',
  },
  'light_power.kind': {
    label: 'What has failed?',
    hint: 'Sparks or smoke: step back and keep others away.',
    options: 'No light|Flickering light|No power|Sparks or burning smell|Something else',
  },
  dark: {
    label: 'Is it too dark to walk safely?',
    required: 'Please answer yes or no.',
    invalid: 'Please choose one of the answers.',
    options: 'Yes|No',
  },
  feel: {
    label: 'How does it feel?',
    required: 'Please choose how it feels.',
    invalid: 'Please choose one of the answers.',
    options: 'Too hot|Too cold|No shade|No shelter from rain|Wind or draught',
  },
  someoneAtRisk: {
    label: 'Could someone get hurt right now?',
    required: 'Please answer yes or no.',
    invalid: 'Please choose one of the answers.',
    options: 'Yes|No',
  },
  'structure.location': { label: 'Where is the damage?', hint: 'Please step back from it first.' },
  'sign.location': { label: 'Where is the sign, or where is one missing?' },
  text: {
    label: 'Tell us in your own words',
    required: 'Please write a few words.',
    invalid: 'Please keep this under 2000 characters.',
  },
  'sign.text': {
    label: 'What is unclear, or what should it say?',
    required: 'Please write a few words.',
    invalid: 'Please keep this under 300 characters.',
  },
};

export default facility;
