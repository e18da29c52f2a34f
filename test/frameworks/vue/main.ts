import { createApp } from 'vue';
import Tickets from './Tickets.vue';

createApp(Tickets, { venue: 'north-arena' }).mount('#app');
