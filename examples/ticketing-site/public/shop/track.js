import { frame } from './chrome.js';
import { say } from './words.js';

frame('track.title');
document.querySelector('[data-phone]').textContent = say('track.phone', { phone: '+000 555 0100' });
