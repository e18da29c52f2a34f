import { mount } from 'svelte';
import Tickets from './Tickets.svelte';

mount(Tickets, {
  target: document.querySelector('#app') as HTMLElement,
  props: { venue: 'north-arena' },
});
